package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.commute.HomeForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coneix wallet home}: tells the wallet where home is. */
@Command(
    name = "home",
    description = {
      "Tell the wallet where home is, so that commutes do not count.",
      "Reads lines of LATITUDE,LONGITUDE[,RADIUS_M] from standard input.",
      "Home is a secret parameter: it travels inside sealed jobs only.",
      "The page Settings, Home does the same on a map."
    })
final class WalletHome extends WalletAction {
  @Option(
      names = "--home-file",
      paramLabel = "FILE",
      description = "Read from this file instead of from standard input.")
  private @Nullable Path file;

  @Option(
      names = "--forget",
      description = "Forget where home is, and each --no-home; reads nothing.")
  private boolean forget;

  private List<Circle> homes = List.of();

  WalletHome(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    if (forget) {
      return;
    }
    homes = HomeForm.lines(SecretInput.read(file, environment()));
  }

  @Override
  void run(Wallet wallet) {
    wallet.setHomes(homes);
    print(
        Map.of("homes", homes.size()),
        List.of(language().pick("places remembered: ", "lieux retenus : ") + homes.size()));
  }
}
