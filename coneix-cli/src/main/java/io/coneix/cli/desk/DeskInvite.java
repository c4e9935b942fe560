package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.json.JsonLines;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.requester.Desk;
import io.coneix.requester.DeskRefusal;
import io.coneix.requester.OfferTerms;
import io.geowallet.desk.MileageOffer;
import io.geowallet.desk.TermsText;
import io.geowallet.desk.book.SentInvitation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix desk invite}. */
@Command(
    name = "invite",
    description = {
      "Invite a person to a mileage contract: signs and logs the offer, and prints the line",
      "to hand to that person and to nobody else."
    })
final class DeskInvite implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;
  @Mixin private TermsOptions terms;
  @Mixin private AgainOption again;

  @Option(
      names = "--reference",
      paramLabel = "TEXT",
      required = true,
      description = "The company's own reference for the person, 1 to 80 characters.")
  private String reference = "";

  DeskInvite(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    String person = TermsText.reference("--reference", reference);
    MileageOffer offer = terms.offer();
    try (OpenDesk opened = OpenDesk.open(data, passphrase, environment);
        PlatformClient platform = opened.connect()) {
      Vouchers vouchers = opened.desk().accreditation().orElseThrow(DeskInvite::notAccredited);
      OfferTerms filled = offer.terms(vouchers, environment.clock().instant().getEpochSecond());
      again.require(opened, person, offer, environment.clock().instant().getEpochSecond());
      Invitation invitation =
          opened
              .desk()
              .invite(
                  person,
                  opened.platformAddress(),
                  filled,
                  opened.trust(),
                  platform,
                  id -> note(opened.desk(), id, false));
      // Printed first: it is kept now, and whatever comes next must not take it away.
      print(invitation);
      deliver(opened.desk(), invitation, platform);
      return ExitCode.DONE;
    }
  }

  private void deliver(Desk desk, Invitation invitation, PlatformClient platform) {
    try {
      desk.deliver(invitation.id(), platform);
    } catch (Failure e) {
      throw new OfferNotSent(e);
    }
    note(desk, invitation.id(), true);
  }

  private void note(Desk desk, Bytes id, boolean delivered) {
    new SentInvitation(environment.clock().millis(), delivered, Optional.empty()).keep(desk, id);
  }

  private static DeskRefusal notAccredited() {
    return new DeskRefusal(
        "the company is not accredited",
        "desk",
        "an accreditation",
        "none",
        "run 'desk accredit' with the authority's file");
  }

  private void print(Invitation invitation) {
    if (json.wanted()) {
      JsonLines.print(environment.out(), Map.of("invitation", invitation.toText()));
    } else {
      environment.out().println(invitation.toText());
    }
  }
}
