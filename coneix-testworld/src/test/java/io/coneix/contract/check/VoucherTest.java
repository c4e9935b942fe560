package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.scope.TimeScope;
import io.coneix.contract.scope.ZoneTable;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.TestAuthority;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.World;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** DESIGN 5, Accreditation, Offer and tables; DESIGN 6, evidence about enclaves. */
class VoucherTest {
  private static Day day;

  @BeforeAll
  static void record() {
    day = Day.recorded(61);
  }

  // --- T18: the registration is an upper bound ---

  @Test
  void offerWithinTheRegistration_isAllowed() {
    assertThat(day.run(day.job())).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void T18_purposeThatIsNotRegistered_isRefused() {
    assertNotAccredited(registration(r -> copy(r).purposes(List.of("another")).build()));
  }

  @Test
  void T18_categoryThatIsNotRegistered_isRefused() {
    assertNotAccredited(registration(r -> copy(r).categories(List.of(Category.NOTE)).build()));
  }

  @Test
  void T18_moreWeekdaysThanRegistered_isRefused() {
    assertNotAccredited(registration(r -> copy(r).weekdays(0b0001111).build()));
  }

  @Test
  void T18_longerHoursThanRegistered_isRefused() {
    assertNotAccredited(registration(r -> copy(r).hours(33, 76).build()));
    assertNotAccredited(registration(r -> copy(r).hours(32, 75).build()));
  }

  @Test
  void T18_answerSchemaThatIsNotRegistered_isRefused() {
    Bytes another = Sha256.of(Bytes.utf8("another schema"));
    assertNotAccredited(registration(r -> copy(r).schemas(List.of(another)).build()));
  }

  @Test
  void T18_moreRunsThanRegistered_isRefused() {
    assertNotAccredited(registration(r -> copy(r).maxRuns(11).build()));
  }

  @Test
  void T18_registrationOfAnotherCertificate_isRefused() {
    Bytes another = Sha256.of(Bytes.utf8("another certificate"));
    assertNotAccredited(registration(r -> copy(r).certificate(another).build()));
  }

  @Test
  void T14_siteThatIsNotRegistered_isRefused() {
    Bytes clinic = Bytes.utf8("a clinic");
    assertNotAccredited(registration(r -> copy(r).sites(List.of()).build()).parameters(clinic));
    assertThat(day.run(day.job(day.contract(OfferSketch.tally().parameters(clinic)))))
        .isInstanceOf(Outcome.Answered.class);
  }

  // --- T18: dates, judged at logged times ---

  @Test
  void T18_certificateThatHadExpiredWhenTheOfferWasLogged_isRefused() {
    long now = day.world.log().timeSec();
    assertNotAccredited(
        OfferSketch.tally().certificateValidity(new Validity(now - 1_000, now - 1)));
  }

  @Test
  void T18_certificateThatWasNotYetValid_isRefused() {
    long now = day.world.log().timeSec();
    assertNotAccredited(
        OfferSketch.tally().certificateValidity(new Validity(now + 1, now + 1_000)));
  }

  @Test
  void T18_certificateThatExpiresBeforeTheRun_isRefused() {
    Day other = Day.recorded(62);
    long now = other.world.log().timeSec();
    TestContract contract =
        other.contract(
            OfferSketch.tally().certificateValidity(new Validity(now - 1_000, now + 100)));
    other.world.log().setTimeSec(now + 101);

    assertThat(other.failure(other.job(contract))).isEqualTo(FailureCode.NOT_ACCREDITED);
  }

  @Test
  void T18_expiredRegistration_isRefused() {
    long now = day.world.log().timeSec();
    assertNotAccredited(
        registration(r -> copy(r).validity(new Validity(now - 1_000, now - 1)).build()));
  }

  @Test
  void T18_expiredPlatformList_isRefused() {
    long now = day.world.log().timeSec();
    assertNotAccredited(
        OfferSketch.tally()
            .platformList(l -> new PlatformList(new Validity(0, now - 1), l.hosts(), l.revoked())));
  }

  // --- T18: revoked, unlogged, exchanged ---

  @Test
  void T18_revokedCertificateOrRegistration_isRefused() {
    assertRevoked(Vouchers::certificate);
    assertRevoked(Vouchers::registration);
  }

  private static void assertRevoked(Function<Vouchers, Bytes> object) {
    TestContract contract = day.contract();
    List<Bytes> revoked = List.of(Sha256.of(object.apply(contract.vouchers())));
    Vouchers vouchers =
        withList(contract.vouchers(), l -> new PlatformList(l.validity(), l.hosts(), revoked));

    assertThat(day.failure(day.job(contract).vouchers(v -> vouchers)))
        .isEqualTo(FailureCode.NOT_ACCREDITED);
  }

  @Test
  void T18_unloggedAccreditation_isRefused() {
    for (EntryKind kind :
        List.of(EntryKind.CERTIFICATE, EntryKind.REGISTRATION, EntryKind.PLATFORM_LIST)) {
      TestContract contract = day.contract();
      LogEntry unlogged = LogEntry.ofObject(kind, Sha256.of(object(contract.vouchers(), kind)));
      assertThat(day.failure(day.job(contract).list(e -> !e.equals(unlogged))))
          .as(kind.text())
          .isEqualTo(FailureCode.NOT_ACCREDITED);
    }
  }

  private static Bytes object(Vouchers vouchers, EntryKind kind) {
    return switch (kind) {
      case CERTIFICATE -> vouchers.certificate();
      case REGISTRATION -> vouchers.registration();
      default -> vouchers.platformList();
    };
  }

  @Test
  void T18_vouchersOfAnotherAuthority_areRefused() {
    TestContract contract = day.contract();
    TestAuthority stranger = new TestAuthority(day.world.random());
    Bytes list =
        stranger
            .sign(
                new PlatformList(
                    World.LONG,
                    List.of(new PlatformList.Host("host", day.world.host().publicKey().encoded())),
                    List.of()))
            .encode();
    day.world.log().append(LogEntry.ofObject(EntryKind.PLATFORM_LIST, Sha256.of(list)));

    assertThat(
            day.failure(
                day.job(contract)
                    .vouchers(
                        v -> new Vouchers(v.certificate(), v.registration(), list, v.tables()))))
        .isEqualTo(FailureCode.NOT_ACCREDITED);
  }

  @Test
  void T18_certificateOfAnotherCompany_isRefused() {
    Vouchers another =
        day.contract(OfferSketch.tally().certificateValidity(new Validity(1, World.LONG.toSec())))
            .vouchers();

    assertThat(
            day.failure(
                day.job()
                    .vouchers(
                        v ->
                            new Vouchers(
                                another.certificate(),
                                v.registration(),
                                v.platformList(),
                                v.tables()))))
        .isEqualTo(FailureCode.NOT_ACCREDITED);
  }

  @Test
  void contractThatIsNotLogged_isRefused() {
    assertUnlogged(Terms::offerEntry);
    assertUnlogged(Terms::acceptanceEntry);
    assertUnlogged(Terms::contractEntry);
  }

  private static void assertUnlogged(Function<Terms, LogEntry> entry) {
    TestContract contract = day.contract();
    LogEntry unlogged = entry.apply(contract.terms());

    assertThat(day.failure(day.job(contract).list(e -> !e.equals(unlogged))))
        .isEqualTo(FailureCode.EVIDENCE_BROKEN);
  }

  // --- T33: tables and zone ---

  private static final TableDocument TABLE =
      new TableDocument("scale", 2026, 2026, "a law", Bytes.utf8("figures"));

  @Test
  void pinnedTable_reachesTheProgram() {
    CheckedRun run = day.check(day.job(day.contract(OfferSketch.tally().tables(TABLE))));

    assertThat(run.tables()).containsEntry("scale", TABLE);
  }

  @Test
  void T33_otherTable_isRefused() {
    TableDocument other = new TableDocument("scale", 2026, 2026, "a law", Bytes.utf8("others"));
    Bytes signed = day.world.authority().sign(other).encode();
    day.world.log().append(LogEntry.ofObject(EntryKind.TABLE, Sha256.of(signed)));
    TestContract contract = day.contract(OfferSketch.tally().tables(TABLE));

    assertThat(
            day.failure(
                day.job(contract)
                    .vouchers(v -> tables(v, List.of(new Vouchers.NamedTable("scale", signed))))))
        .isEqualTo(FailureCode.TABLE_FOREIGN);
    TestContract fresh = day.contract(OfferSketch.tally().tables(TABLE));
    assertThat(day.failure(day.job(fresh).vouchers(v -> tables(v, List.of()))))
        .isEqualTo(FailureCode.TABLE_FOREIGN);
  }

  @Test
  void T33_unloggedTable_isRefused() {
    TestContract contract = day.contract(OfferSketch.tally().tables(TABLE));
    Bytes hash = Sha256.of(contract.vouchers().tables().get(0).signed());

    assertThat(day.failure(day.job(contract).list(e -> !e.body().equals(hash))))
        .isEqualTo(FailureCode.TABLE_FOREIGN);
  }

  @Test
  void T33_scopeFollowsTheContractsOwnTransitions() {
    // A zone change after signing: the contract still says that Paris is two hours from UTC.
    TimeScope scope = OfferSketch.OFFICE_HOURS;
    assertThat(PeriodBounds.of(scope, OfferSketch.day("2026-10-01")).inScope().ranges().get(0))
        .isEqualTo(new SlotRange(Day.OFFICE, Day.OFFICE + 44));
    TimeScope moved =
        new TimeScope(
            scope.weekdays(),
            scope.fromQuarter(),
            scope.toQuarter(),
            List.of(),
            new ZoneTable("Europe/Paris", List.of(new ZoneTable.Transition(0, 3600))));
    assertThat(PeriodBounds.of(moved, OfferSketch.day("2026-10-01")).inScope().ranges().get(0))
        .isEqualTo(new SlotRange(Day.OFFICE + 4, Day.OFFICE + 48));
  }

  private static void assertNotAccredited(OfferSketch sketch) {
    assertThat(day.failure(day.job(day.contract(sketch)))).isEqualTo(FailureCode.NOT_ACCREDITED);
  }

  private static OfferSketch registration(UnaryOperator<Registration> change) {
    return OfferSketch.tally().registration(change);
  }

  private static RegistrationCopy copy(Registration registration) {
    return new RegistrationCopy(registration);
  }

  private static Vouchers tables(Vouchers v, List<Vouchers.NamedTable> tables) {
    return new Vouchers(v.certificate(), v.registration(), v.platformList(), tables);
  }

  private static Vouchers withList(Vouchers v, UnaryOperator<PlatformList> change) {
    PlatformList list =
        PlatformList.decode(
            Sign1.decode(ObjectType.PLATFORM_LIST, v.platformList()).unverifiedPayload());
    Bytes signed = day.world.authority().sign(change.apply(list)).encode();
    day.world.log().append(LogEntry.ofObject(EntryKind.PLATFORM_LIST, Sha256.of(signed)));
    return new Vouchers(v.certificate(), v.registration(), signed, v.tables());
  }
}
