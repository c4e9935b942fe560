package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.holder.contract.CheckedOffer;
import io.geowallet.wallet.Wallet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet offer}: shows the terms of an invitation's offer. */
@Command(name = "offer", description = "Show the terms of an offer, in the wallet's own words.")
final class WalletOffer extends WalletAction {
  @Mixin private InvitationOption invitation;

  WalletOffer(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    CheckedOffer offer = wallet.offer(invitation.read(environment()));
    print(OfferOutput.object(offer, language()), OfferOutput.lines(offer, language()));
  }
}
