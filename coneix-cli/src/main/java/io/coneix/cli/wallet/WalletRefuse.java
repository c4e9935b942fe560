package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.holder.contract.HeldContract;
import io.geowallet.wallet.Wallet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet refuse}: says no to an offer. */
@Command(name = "refuse", description = "Say no to an offer; nothing is sent.")
final class WalletRefuse extends WalletAction {
  @Mixin private InvitationOption invitation;

  WalletRefuse(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    HeldContract held = wallet.refuse(wallet.offer(invitation.read(environment())));
    print(
        Map.of("contract", held.offerHash().hex(), "state", held.state().text()),
        List.of(language().pick("refused", "refusé")));
  }
}
