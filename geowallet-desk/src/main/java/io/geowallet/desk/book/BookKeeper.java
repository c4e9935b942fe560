package io.geowallet.desk.book;

import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.requester.DeskContents;
import io.coneix.requester.InvitedPerson;
import io.coneix.requester.ReceivedStatement;
import io.coneix.requester.SignedContract;
import io.coneix.verify.trust.Trust;
import io.geowallet.desk.AnswerReader;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageStatement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the books out of what a desk holds. An offer, a contract or a statement that cannot be read
 * is left out or told as one without an answer: it must not hide all others. An object for one
 * reading; not thread-safe.
 */
public final class BookKeeper {
  /** Names of notes about vehicles begin so; the vehicle's number follows. */
  public static final String VEHICLE = "vehicle/";

  /** Names of notes beside invitations begin so; the invitation's id follows. */
  public static final String INVITATION = "invitation/";

  /** Names of reports begin so; the contract's id follows. */
  public static final String VERIFICATION = "verification/";

  private final DeskContents contents;
  private final Map<Integer, RegisteredVehicle> vehicles = new HashMap<>();
  private final Map<Bytes, Offer> offers = new HashMap<>();
  private final Map<Bytes, Deal> deals = new HashMap<>();

  private BookKeeper(DeskContents contents) {
    this.contents = contents;
  }

  /** The books of {@code contents}; contracts of other services than mileage are left out. */
  public static Books read(DeskContents contents, Trust trust) {
    return new BookKeeper(contents).read(trust);
  }

  private Books read(Trust trust) {
    contents.notes().forEach(this::vehicle);
    contents.offers().forEach(this::offer);
    contents.contracts().forEach(this::deal);
    return new Books(
        contents.company().orElse(""),
        contents.accreditation().map(v -> Accredited.of(v, trust)),
        contents.invitations().stream()
            .map(this::person)
            .sorted(Comparator.comparing(Person::reference).thenComparing(Person::id))
            .toList(),
        deals.values().stream()
            .sorted(Comparator.comparing(Deal::reference).thenComparing(Deal::id))
            .toList(),
        vehicles.values().stream()
            .sorted(
                Comparator.comparing(RegisteredVehicle::label)
                    .thenComparing(RegisteredVehicle::number))
            .toList(),
        YearSums.of(deals.values()),
        Overlaps.of(deals.values()),
        contents.unreadableOffers());
  }

  private void vehicle(String name, Bytes value) {
    if (name.startsWith(VEHICLE)) {
      int number = Integer.parseInt(name.substring(VEHICLE.length()));
      vehicles.put(number, RegisteredVehicle.decode(number, value));
    }
  }

  private void offer(OfferLetter letter) {
    readable(() -> Offer.decode(letter.signedOffer().unverifiedPayload()))
        .filter(BookKeeper::isMileage)
        .filter(offer -> readable(() -> use(offer)).isPresent())
        .ifPresent(offer -> offers.put(offer.invitationId(), offer));
  }

  private static <T> Optional<T> readable(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (Failure | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isMileage(Offer offer) {
    return offer.program().name().equals(MileageProgram.NAME);
  }

  private Optional<SentInvitation> sent(Bytes invitationId) {
    return note(INVITATION + invitationId.hex(), SentInvitation::decode);
  }

  private <T> Optional<T> note(String name, Function<Bytes, T> decoder) {
    return Optional.ofNullable(contents.notes().get(name))
        .flatMap(value -> readable(() -> decoder.apply(value)));
  }

  private VehicleUse use(Offer offer) {
    return new VehicleUse(
        MileageParameters.decode(offer.program().parameters()).vehicle(),
        sent(offer.invitationId())
            .flatMap(SentInvitation::vehicle)
            .flatMap(number -> Optional.ofNullable(vehicles.get(number))));
  }

  private Person person(InvitedPerson invited) {
    Bytes id = invited.invitation().id();
    Optional<Offer> offer = Optional.ofNullable(offers.get(id));
    return new Person(
        id.hex(),
        invited.reference(),
        invited.invitation(),
        sent(id),
        offer,
        offer.map(this::use),
        Optional.ofNullable(deals.get(id)));
  }

  private void deal(SignedContract signed) {
    readable(() -> signed.contract().offer())
        .filter(BookKeeper::isMileage)
        .flatMap(offer -> readable(() -> deal(signed, offer)))
        .ifPresent(deal -> deals.put(deal.offer().invitationId(), deal));
  }

  private Deal deal(SignedContract signed, Offer offer) {
    String id = signed.contract().offerHash().hex();
    Optional<Verification> verification = note(VERIFICATION + id, Verification::decode);
    String reference = signed.contract().reply().reference();
    VehicleUse use = use(offer);
    List<ReceivedStatement> received = contents.statements(signed.contract().hash());
    List<Told> told =
        received.stream()
            .flatMap(r -> readable(r::statement).stream())
            .filter(s -> s.periodIndex() < offer.records().periods().size())
            .map(s -> told(id, reference, offer, use, s, verification))
            .toList();
    return new Deal(id, signed, reference, offer, use, received, told, verification);
  }

  private static Told told(
      String contractId,
      String reference,
      Offer offer,
      VehicleUse use,
      Statement statement,
      Optional<Verification> verification) {
    Optional<MileageStatement> answer = AnswerReader.read(statement.outcome());
    Optional<FailureCode> failure =
        statement.outcome() instanceof Outcome.Failed failed
            ? Optional.of(failed.code())
            : Optional.empty();
    // Its signature may hold all the same: what it says does not.
    boolean unreadable = answer.isEmpty() && failure.isEmpty();
    return new Told(
        contractId,
        reference,
        statement.k(),
        offer.records().periods().get(statement.periodIndex()),
        use,
        answer,
        failure,
        offer.enclaves().acceptSimulation(),
        unreadable
            ? Verification.Verdict.FAIL
            : verification
                .map(v -> v.verdict(statement.k()))
                .orElse(Verification.Verdict.NOT_CHECKED));
  }
}
