package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.weather.WeatherBook;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code coneix wallet weather clear}. */
@Command(name = "clear", description = "Forget the weather; it can be taken in again.")
final class WeatherClear extends WalletAction {
  WeatherClear(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    new WeatherBook(wallet.holder().context()).clear();
    print(
        Map.of("weather", "cleared"),
        List.of(language().pick("the weather is forgotten", "la météo est oubliée")));
  }
}
