package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.weather.WeatherBook;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code coneix wallet weather list}. */
@Command(name = "list", description = "Say of which months the weather is known.")
final class WeatherList extends WalletAction {
  WeatherList(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    List<String> months =
        new WeatherBook(wallet.holder().context())
            .months().stream().map(YearMonth::toString).toList();
    String none = language().pick("no weather is known", "aucune météo n'est connue");
    print(Map.of("months", months), months.isEmpty() ? List.of(none) : months);
  }
}
