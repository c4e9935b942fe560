package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Home;
import io.geowallet.wallet.Wallet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet connect}: chooses the platform. */
@Command(
    name = "connect",
    description = {
      "Choose the platform and whom to believe; counts from the next command on.",
      "What waited for a platform is sent by 'wallet sync'."
    })
final class WalletConnect extends WalletAction {
  @Mixin private HomeOptions where;
  private @Nullable Home home;

  WalletConnect(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    home = where.home();
  }

  @Override
  void run(Wallet wallet) {
    Home chosen = java.util.Objects.requireNonNull(home);
    wallet.setHome(chosen);
    print(
        Map.of("platform", chosen.platform().toString(), "origin", chosen.logKeys().origin()),
        List.of(language().pick("connected to ", "relié à ") + chosen.platform()));
  }
}
