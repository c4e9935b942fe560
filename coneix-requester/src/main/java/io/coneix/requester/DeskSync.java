package io.coneix.requester;

import io.coneix.client.PlatformClient;
import io.coneix.client.wire.MailboxPage.Message;
import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.acceptance.Countersignature;
import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.check.EnclaveJudge;
import io.coneix.contract.mail.StrangersMail;
import io.coneix.contract.offer.Offer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.Impossible;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One pass over the company's mailbox. Not thread-safe. */
final class DeskSync {
  private final RequesterKeys keys;
  private final DeskFiles files;
  private final SecureRandom random;
  private final PlatformClient platform;
  private final EnclaveJudge judge;
  private final List<DeskEvent> events = new ArrayList<>();
  private final Map<Bytes, Set<Bytes>> accepted = new HashMap<>();
  private final StrangersMail strangers;
  private int letters;
  private int others;
  private int deleted;

  DeskSync(
      RequesterKeys keys,
      DeskFiles files,
      SecureRandom random,
      PlatformClient platform,
      EnclaveJudge judge) {
    this.judge = judge;
    this.keys = keys;
    this.strangers = StrangersMail.ofRequester(keys.statements());
    this.files = files;
    this.random = random;
    this.platform = platform;
  }

  List<DeskEvent> run() {
    // By pages, again and again: a mailbox may hold more than this machine's memory does.
    platform.mailboxes().read(keys.mailbox(), this::sift);
    // Acceptances first: a statement may wait behind the contract that it belongs to.
    handleAll(letters, true);
    handleAll(others, false);
    if (deleted > 0) {
      events.add(new DeskEvent.Deleted(deleted));
    }
    return List.copyOf(events);
  }

  private void handleAll(int count, boolean letter) {
    if (count > 0) {
      platform
          .mailboxes()
          .read(
              keys.mailbox(),
              m -> {
                if (isLetter(m.body()) == letter) {
                  handle(m, letter);
                }
              });
    }
  }

  /** Deletes what can never be for this desk, and looks at the acceptances. */
  private void sift(Message message) {
    if (strangers.has(message.body())) {
      platform.mailboxes().delete(keys.mailbox(), message.id());
      deleted++;
    } else if (isLetter(message.body())) {
      letters++;
      note(message);
    } else {
      others++;
    }
  }

  /** Counts the different valid acceptances of each offer before any is answered. */
  private void note(Message message) {
    try {
      Sign1 signed = opened(message.body());
      Acceptance acceptance = Acceptance.decode(signed.unverifiedPayload());
      if (files.contractOfOffer(acceptance.offerHash()).isEmpty()) {
        requireInvited(requireOffer(acceptance), acceptance);
        accepted
            .computeIfAbsent(acceptance.offerHash(), o -> new HashSet<>())
            .add(Sha256.of(signed.encode()));
      }
    } catch (RuntimeException e) {
      rethrowIfOurs(e);
      // It is set aside, with its reason, when it is handled.
    }
  }

  private static boolean isLetter(Bytes body) {
    try {
      return Letter.isLetter(body);
    } catch (UnusableInput e) {
      return false;
    }
  }

  private void handle(Message message, boolean letter) {
    try {
      Optional<DeskEvent> event =
          letter ? accepted(message.body()) : Optional.of(arrived(message.body()));
      if (event.isPresent()) {
        events.add(event.get());
        // Only what is kept durably is taken out of the mailbox.
        platform.mailboxes().delete(keys.mailbox(), message.id());
      }
    } catch (UnusableInput | Refused e) {
      events.add(new DeskEvent.SetAside(message.id(), e.what()));
    } catch (RuntimeException e) {
      rethrowIfOurs(e);
      // Anybody can post, who was never invited too: no message may keep the others waiting.
      String why = "message that this program fails at: " + e.getClass().getSimpleName();
      events.add(new DeskEvent.SetAside(message.id(), why));
    }
  }

  /** A store or a platform that fails is no message's doing: nothing goes on without them. */
  private static void rethrowIfOurs(RuntimeException e) {
    if (e instanceof Fault && !(e instanceof Impossible)) {
      throw e;
    }
  }

  /** Empty where the letter waits for the next pass. */
  private Optional<DeskEvent> accepted(Bytes body) {
    Sign1 signed = opened(body);
    Acceptance acceptance = Acceptance.decode(signed.unverifiedPayload());
    OfferLetter offered = requireOffer(acceptance);
    if (accepted.getOrDefault(acceptance.offerHash(), Set.of()).size() > 1) {
      // Whoever saw the invitation may have been quicker: only a new invitation tells who is meant.
      throw refusal("two different acceptances of one offer: invite the person again");
    }
    InvitedPerson person = requireInvited(offered, acceptance);
    if (cameAfterTheCount(acceptance.offerHash(), signed)) {
      return Optional.empty();
    }
    // Before there is a contract: one whose holder cannot be written to would never work.
    XWing.PublicKey holder = new XWing.PublicKey(acceptance.statementKey());
    Contract contract = countersign(offered, signed, person);
    logAndReply(contract, holder);
    return Optional.of(new DeskEvent.Countersigned(contract.offerHash(), person.reference()));
  }

  /** Whoever saw the invitation may post while the mailbox is read, to be answered first. */
  private boolean cameAfterTheCount(Bytes offerHash, Sign1 acceptance) {
    return files.contractOfOffer(offerHash).isEmpty()
        && !accepted.getOrDefault(offerHash, Set.of()).contains(Sha256.of(acceptance.encode()));
  }

  private Sign1 opened(Bytes body) {
    Letter letter = Letter.decode(body);
    Bytes opened =
        letter
            .open(keys.statements())
            .filter(b -> letter.kind() == Letter.Kind.ACCEPTANCE)
            .orElseThrow(() -> refusal("letter is not an acceptance for this desk"));
    Sign1 signed = Sign1.decode(ObjectType.ACCEPTANCE, opened);
    signed.verify(Ed25519PublicKey.of(Acceptance.decode(signed.unverifiedPayload()).holderKey()));
    return signed;
  }

  private OfferLetter requireOffer(Acceptance acceptance) {
    return files
        .offer(acceptance.offerHash())
        .orElseThrow(() -> refusal("acceptance of an offer that this desk did not make"));
  }

  private InvitedPerson requireInvited(OfferLetter offered, Acceptance acceptance) {
    Offer offer = Offer.decode(offered.signedOffer().unverifiedPayload());
    InvitedPerson person =
        files
            .invitation(offer.invitationId())
            .orElseThrow(() -> refusal("offer without an invitation"));
    if (!acceptance.isFromInvited(person.invitation().secret())) {
      throw refusal("acceptance without the invitation's secret");
    }
    return person;
  }

  /** The contract of the offer: the first acceptance counts, and is answered again if repeated. */
  private Contract countersign(OfferLetter offered, Sign1 acceptance, InvitedPerson person) {
    Bytes offerHash = Sha256.of(offered.signedOffer().encode());
    Optional<SignedContract> known = files.contractOfOffer(offerHash);
    if (known.isPresent()) {
      Contract contract = known.get().contract();
      if (!contract.signedAcceptance().encode().equals(acceptance.encode())) {
        throw refusal("second acceptance of one offer");
      }
      return contract;
    }
    Countersignature reply =
        new Countersignature(offerHash, Sha256.of(acceptance.encode()), person.reference());
    Contract contract =
        new Contract(
            offered.signedOffer(),
            acceptance,
            Sign1.sign(ObjectType.COUNTERSIGNATURE, reply.encode(), keys.signing()));
    contract.verify(CompanyCertificate.decode(offered.vouchers().certificate()));
    files.contract(new SignedContract(contract, offered.vouchers()));
    return contract;
  }

  private void logAndReply(Contract contract, XWing.PublicKey holder) {
    platform
        .log()
        .append(
            List.of(
                LogEntry.ofObject(EntryKind.ACCEPTANCE, contract.acceptanceHash()),
                LogEntry.ofObject(EntryKind.CONTRACT, contract.replyHash())));
    Letter reply =
        Letter.seal(Letter.Kind.COUNTERSIGNATURE, contract.signedReply().encode(), holder, random);
    platform.mailboxes().post(contract.acceptance().mailbox(), reply.encode());
  }

  private DeskEvent arrived(Bytes body) {
    StatementOpener.Opened opened =
        new StatementOpener(keys.statements(), platform, judge)
            .open(body, files.contracts())
            .orElseThrow(() -> refusal("not a statement for a contract of this desk"));
    Bytes contractHash = opened.contract().contract().hash();
    int k = opened.statement().k();
    Optional<ReceivedStatement> known = files.statement(contractHash, k);
    if (known.isPresent() && !known.get().signed().equals(opened.received().signed())) {
      requireSameOutcome(known.get(), opened.received());
    } else {
      files.statement(contractHash, k, opened.received());
    }
    return new DeskEvent.StatementArrived(opened.contract().contract().offerHash(), k);
  }

  /** Two enclaves may have run one job; their answers must be the same (THREATS, T12). */
  private static void requireSameOutcome(ReceivedStatement known, ReceivedStatement second) {
    if (!known.statement().outcome().equals(second.statement().outcome())) {
      throw refusal("second statement of one run with another answer");
    }
  }

  private static DeskRefusal refusal(String what) {
    return new DeskRefusal(what, "mailbox", "a message of a contract", "another", "");
  }
}
