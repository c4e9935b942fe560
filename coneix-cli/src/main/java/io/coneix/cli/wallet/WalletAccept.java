package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.holder.contract.CheckedOffer;
import io.coneix.holder.contract.HeldContract;
import io.geowallet.wallet.Wallet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet accept}: shows the terms and accepts. */
@Command(name = "accept", description = "Show the terms of an offer, ask, and accept.")
final class WalletAccept extends WalletAction {
  @Mixin private InvitationOption invitation;
  @Mixin private YesOption yes;

  WalletAccept(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    if (!invitation.isFromFile() && !yes.wanted()) {
      throw new UnusableText(
          "options", "--invitation-file, or --yes", "an invitation where the answer would be");
    }
  }

  @Override
  void run(Wallet wallet) {
    CheckedOffer offer = wallet.offer(invitation.read(environment()));
    if (!wantsJson()) {
      OfferOutput.lines(offer, language()).forEach(environment().out()::println);
    }
    if (!yes.wanted()) {
      confirm(language().pick("Accept?", "Accepter ?"));
    }
    HeldContract held = wallet.accept(offer);
    wallet.sync();
    print(
        Map.of("contract", held.offerHash().hex(), "state", held.state().text()),
        List.of(
            language().pick("accepted, contract ", "accepté, contrat ")
                + held.offerHash().hex().substring(0, 16)));
  }
}
