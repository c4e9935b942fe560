package io.coneix.cli.desk;

import io.geowallet.desk.MileageOffer;
import io.geowallet.desk.book.AlreadyInvited;
import io.geowallet.desk.book.BookKeeper;
import picocli.CommandLine.Option;

/** {@code --again}: a second invitation of one person to the same days is meant. */
final class AgainOption {
  @Option(
      names = "--again",
      description = {
        "Invite although the same reference has an offer or a contract for some of these days:",
        "both may bring a statement for the same kilometres."
      })
  private boolean again;

  /**
   * Lets an invitation pass that is the first to its days, or meant.
   *
   * @throws AlreadyInvited where it is neither
   */
  void require(OpenDesk opened, String reference, MileageOffer offer, long nowSec) {
    if (!again) {
      AlreadyInvited.refuse(
          BookKeeper.read(opened.desk().contents(), opened.trust()),
          reference,
          offer.periods(),
          nowSec);
    }
  }
}
