package io.geowallet.programs.mileage;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.job.EarlierRun;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import io.geowallet.mobility.Place;
import io.geowallet.programs.GeoWalletPrograms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Monthly runs of one year, from sealed records to statements, by jobs. */
class MileageYearTest {
  private static final Vehicle CAR = new Vehicle(Vehicle.Kind.CAR, 4, true);
  private static final Circle WORK = new Circle(Drive.START, 200);
  private static final List<String> MONTHS = List.of("2027-02", "2027-03", "2027-04", "2027-05");
  private static final ProgramCatalog PROGRAMS = GeoWalletPrograms.catalog();

  private final World world = new World(2027, 12_000);
  private final JobChecker checker = JobChecker.onThisThread();

  @Test
  void fourMonthsAcrossBothBands_addUpAndOneWithoutItsPredecessorIsRefused() {
    TestContract contract = contract();
    RunHistory history = new RunHistory(world, contract);
    List<MileageStatement> months = new ArrayList<>();
    for (int i = 0; i < MONTHS.size(); i++) {
      drive(LocalDate.parse(MONTHS.get(i) + "-01"));
      months.add(answer(contract, i, history));
    }

    assertThat(months.get(0).totalBeforeHm()).isZero();
    for (int i = 1; i < months.size(); i++) {
      assertThat(months.get(i).totalBeforeHm()).isEqualTo(months.get(i - 1).totalAfterHm());
    }
    assertBandsAreCrossed(months);
    long year = months.get(3).totalAfterHm();
    assertThat(months.stream().mapToLong(MileageStatement::amountCents).sum())
        .isEqualTo(FrenchScale.scale().yearAmountCents(CAR, year));
    assertThat(months)
        .allSatisfy(
            month ->
                assertThat(month.lines().stream().mapToLong(MileageLine::amountCents).sum())
                    .isEqualTo(month.amountCents()));

    List<EarlierRun> withoutLast = new ArrayList<>(history.earlier());
    EarlierRun last = withoutLast.get(3);
    withoutLast.set(
        3, new EarlierRun(last.kind(), last.digest(), Optional.empty(), Optional.empty()));
    JobBuilder fifth =
        job(contract, 4).first(1).last(world.holder().nodes().size()).run(5, withoutLast);
    RunRequest request = checker.accept(fifth.build(world.enclave()).signed());
    assertThat(((Outcome.Failed) checker.run(request, PROGRAMS)).code())
        .isEqualTo(FailureCode.PREVIOUS_MISSING);
  }

  /** 5,000 km in the first month, 20,000 km in the third: one amount in each band. */
  private static void assertBandsAreCrossed(List<MileageStatement> months) {
    assertThat(months.get(0).totalAfterHm()).isGreaterThan(50_000);
    assertThat(months.get(1).totalAfterHm()).isLessThan(200_000);
    assertThat(months.get(2).totalAfterHm()).isGreaterThan(200_000);
    // 0.407 times 1.20 euros a kilometre in the last band, so each line can be checked by hand.
    MileageStatement last = months.get(3);
    assertThat(last.amountCents())
        .isCloseTo(Math.round(last.distanceHm() * 4.884), org.assertj.core.data.Offset.offset(1L));
  }

  private MileageStatement answer(TestContract contract, int period, RunHistory history) {
    TestEnclave enclave = world.enclave();
    BuiltJob built = job(contract, period).after(history).build(enclave);
    RunRequest request = checker.accept(built.signed());
    Outcome outcome = checker.run(request, PROGRAMS);
    history.ended(built, enclave.state(request, outcome));
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return MileageStatement.of(Answer.decode(((Outcome.Answered) outcome).answer()));
  }

  private JobBuilder job(TestContract contract, int period) {
    return new JobBuilder(world, contract, period)
        .holderParameters(new HomeParameter(List.of()).encode());
  }

  private TestContract contract() {
    world.log().setTimeSec(OfferSketch.sec("2027-01-30T10:00:00Z"));
    Bytes parameters = new MileageParameters(CAR, List.of(WORK)).encode();
    return world.sign(
        OfferSketch.tally()
            .program(
                MileageProgram.NAME,
                GeoWalletPrograms.hash(MileageProgram.NAME),
                MileageSchema.schema())
            .parameters(parameters)
            .tables(scaleOf2027())
            .periods(
                OfferSketch.month("2027-02"),
                OfferSketch.month("2027-03"),
                OfferSketch.month("2027-04"),
                OfferSketch.month("2027-05"),
                OfferSketch.month("2027-06"))
            .registration(MileageYearTest::withSite));
  }

  /** The figures of today, as if the law kept them. */
  private static TableDocument scaleOf2027() {
    return new TableDocument(
        MileageProgram.SCALE, 2027, 2027, "a test", FrenchScale.table().content());
  }

  private static Registration withSite(Registration r) {
    return r.withSites(List.of(new Site("Office", WORK.encode())));
  }

  /** A month of long drives, out in the morning and back in the afternoon, on 21 days. */
  private void drive(LocalDate month) {
    int days = 0;
    for (LocalDate day = month; day.getMonth() == month.getMonth(); day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (!weekend && days < 21) {
        recordDay(day);
        days++;
      }
    }
    // A node from after the month and two slots more, so that its end is pinned.
    long after = month.plusMonths(1).atTime(2, 0).toEpochSecond(ZoneOffset.UTC);
    int slot = (int) (after / 900);
    world.holder().live(new SlotRange(slot, slot + 2), s -> Optional.empty());
  }

  /** 165 km in an hour and a half, twice a day. */
  private void recordDay(LocalDate day) {
    long morning = day.atTime(5, 0).toEpochSecond(ZoneOffset.UTC);
    Place far = Drive.east(Drive.START, 165);
    Map<Slot, Bytes> payloads =
        new TreeMap<>(
            new Drive(morning)
                .standUntil(morning + 4 * 3_600)
                .goTo(far, morning + 4 * 3_600 + 5_400)
                .standUntil(morning + 8 * 3_600)
                .goTo(Drive.START, morning + 8 * 3_600 + 5_400)
                .standUntil(morning + 13 * 3_600)
                .payloads());
    int first = (int) (morning / 900);
    world
        .holder()
        .live(new SlotRange(first, first + 52), s -> Optional.ofNullable(payloads.get(s)));
  }
}
