package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.client.NotConnected;
import io.coneix.verify.trust.Trust;
import io.geowallet.wallet.Wallet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coneix wallet trust}: takes a newer trust file. */
@Command(name = "trust", description = "Take another trust file for offers to come.")
final class WalletTrust extends WalletAction {
  @Parameters(paramLabel = "FILE", description = "The trust file.")
  private Path file = Path.of("");

  private @org.jspecify.annotations.Nullable Trust trust;

  WalletTrust(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    trust = HomeOptions.read(file);
  }

  @Override
  void run(Wallet wallet) {
    Trust taken = java.util.Objects.requireNonNull(trust);
    wallet.setHome(wallet.home().orElseThrow(NotConnected::new).with(taken));
    print(
        Map.of("authorities", taken.authorities().size(), "logs", taken.logs().size()),
        List.of(
            language().pick("authorities trusted: ", "autorités reconnues : ")
                + taken.authorities().size()));
  }
}
