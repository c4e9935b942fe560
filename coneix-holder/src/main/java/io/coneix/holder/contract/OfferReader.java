package io.coneix.holder.contract;

import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.log.EntryFinder;
import io.coneix.verify.trust.Trust;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches the offer of an invitation and checks it. Thread-safe. */
public final class OfferReader {
  private final PlatformClient platform;
  private final Trust trust;
  private final ProgramCatalog programs;
  private final Clock clock;

  /**
   * A reader.
   *
   * @param trust whose word counts
   * @param programs what this wallet can run itself; an offer for another program is refused
   */
  public OfferReader(PlatformClient platform, Trust trust, ProgramCatalog programs, Clock clock) {
    this.platform = platform;
    this.trust = trust;
    this.programs = programs;
    this.clock = clock;
  }

  /**
   * The offer, checked.
   *
   * @throws NoOffer where none has come yet
   * @throws OfferRefused where a check fails
   */
  public CheckedOffer read(Invitation invitation) {
    Bytes letter = fetch(invitation).orElseThrow(NoOffer::new);
    OfferCheck check =
        new OfferCheck(invitation, OfferLetter.decode(letter), trust, new EntryFinder(platform));
    return check.check(platform.keys(), programs, clock.millis() / 1000);
  }

  /** Whoever knows the mailbox's address can post: what does not open is somebody else's. */
  private Optional<Bytes> fetch(Invitation invitation) {
    List<Bytes> opened = new ArrayList<>();
    platform
        .mailboxes()
        .read(
            invitation.offerMailbox(),
            message -> {
              if (opened.isEmpty()) {
                invitation.openOffer(message.body()).ifPresent(opened::add);
              }
            });
    return opened.stream().findFirst();
  }
}
