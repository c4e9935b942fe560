package io.geowallet.programs.mileage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.program.ProgramResult;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.scope.Period;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MileageProgramTest {
  private static final Grade LIVE =
      new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET);
  private static final Vehicle CAR = new Vehicle(Vehicle.Kind.CAR, 5, false);
  private static final Place WORK = Drive.START;
  private static final Place HOME = Drive.east(WORK, 12);
  private static final Place CUSTOMER = Drive.east(WORK, -30);
  private static final long MORNING = OfferSketch.sec("2026-10-01T04:00:00Z");

  /** 08:00 in Paris. */
  private static final long OPENING = OfferSketch.sec("2026-10-01T06:00:00Z");

  private static final long CLOSING = OfferSketch.sec("2026-10-01T17:00:00Z");
  private static final long HOUR = 3_600;

  // --- lines ---

  @Test
  void driveToACustomerAndBack_isTwoLines() {
    MileageStatement statement = run(toCustomerAndBack());

    assertThat(statement.lines()).hasSize(2);
    assertThat(statement.lines())
        .allSatisfy(
            line -> {
              assertThat(line.distanceHm()).isBetween(298L, 302L);
              assertThat(line.mode()).isEqualTo(Mode.CAR);
              assertThat(line.grade()).isEqualTo(LIVE);
              assertThat(line.day()).isEqualTo(OfferSketch.day("2026-10-01").fromDay());
              assertThat(line.gapHm()).isZero();
            });
    assertThat(statement.distanceHm())
        .isEqualTo(statement.totalAfterHm() - statement.totalBeforeHm());
    assertThat(statement.amountCents())
        .isEqualTo(statement.lines().stream().mapToLong(MileageLine::amountCents).sum());
    assertThat(statement.amountCents())
        .isEqualTo(FrenchScale.scale().yearAmountCents(CAR, statement.distanceHm()));
    assertThat(statement.year()).isEqualTo(2026);
    assertThat(List.of(statement.scaleFirstYear(), statement.scaleLastYear()))
        .containsExactly(2023, 2026);
    assertThat(statement.slotsInScope()).isEqualTo(44);
    assertThat(statement.slotsCovered()).isEqualTo(44);
  }

  @Test
  void dayWithoutMovement_hasNoLine() {
    MileageStatement statement = run(new Drive(MORNING).standUntil(CLOSING + HOUR));

    assertThat(statement.lines()).isEmpty();
    assertThat(statement.amountCents()).isZero();
  }

  @Test
  void bicycle_isNoLine() {
    Drive ride =
        new Drive(MORNING)
            .standUntil(OPENING + HOUR)
            .goTo(Drive.east(WORK, 8), OPENING + HOUR + 1_600)
            .standUntil(CLOSING + HOUR);

    assertThat(run(ride).lines()).isEmpty();
  }

  // --- home and workplace ---

  @Test
  void commuteInsideTheHours_isNoLineInEitherDirection() {
    Drive commute =
        new Drive(MORNING, HOME)
            .standUntil(OPENING + HOUR)
            .goTo(WORK, OPENING + HOUR + 900)
            .standUntil(CLOSING - HOUR)
            .goTo(HOME, CLOSING - HOUR + 900)
            .standUntil(CLOSING + HOUR);

    assertThat(run(commute).lines()).isEmpty();
    assertThat(run(commute, new HomeParameter(List.of())).lines()).hasSize(2);
  }

  @Test
  void tripFromHomeToACustomer_isALine() {
    Drive drive =
        new Drive(MORNING, HOME)
            .standUntil(OPENING + HOUR)
            .goTo(CUSTOMER, OPENING + HOUR + 2_400)
            .standUntil(CLOSING + HOUR);

    assertThat(run(drive).lines()).hasSize(1);
  }

  // --- the edge of the hours ---

  @Test
  void tripAcrossTheEndOfTheHours_isLeftOutAndCounted() {
    Drive drive =
        new Drive(MORNING)
            .standUntil(CLOSING - 600)
            .goTo(CUSTOMER, CLOSING + 1_200)
            .standUntil(CLOSING + HOUR);
    MileageStatement statement = run(drive);

    assertThat(statement.lines()).isEmpty();
    assertThat(statement.legsAcrossEdge()).isEqualTo(1);
  }

  @Test
  void tripAcrossTheBeginOfTheHours_isLeftOutAndCounted() {
    Drive drive =
        new Drive(MORNING)
            .standUntil(OPENING - 1_200)
            .goTo(CUSTOMER, OPENING + 600)
            .standUntil(CLOSING + HOUR);
    MileageStatement statement = run(drive);

    assertThat(statement.lines()).isEmpty();
    assertThat(statement.legsAcrossEdge()).isEqualTo(1);
  }

  // --- withheld slots ---

  @Test
  void tripCutByAWithheldSlot_keepsTheRest() {
    int second = (int) ((OPENING + HOUR) / 900) + 1;
    SlotSet withheld = SlotSet.range(second, second + 1);
    MileageStatement whole = run(toCustomerAndBack());
    MileageStatement cut = run(toCustomerAndBack(), withheld, SlotSet.EMPTY, home(), LIVE);

    assertThat(cut.slotsWithheld()).isEqualTo(1);
    assertThat(cut.legsAcrossEdge()).isZero();
    // Half an hour of driving, of which the last quarter is withheld, at 60 km/h.
    assertThat(cut.distanceHm()).isBetween(whole.distanceHm() - 160, whole.distanceHm() - 100);
  }

  @Test
  void T15_whichSlotOfTheStandingIsWithheld_doesNotShow() {
    int early = (int) (OPENING / 900) + 1;
    int late = (int) (CLOSING / 900) - 2;
    Drive drive = toCustomerAndBack();

    assertThat(result(drive, SlotSet.range(early, early + 1), SlotSet.EMPTY, home(), LIVE).answer())
        .isEqualTo(
            result(drive, SlotSet.range(late, late + 1), SlotSet.EMPTY, home(), LIVE).answer());
  }

  // --- grades ---

  @Test
  void line_hasTheLowestGradeOfItsRecords() {
    int slot = (int) ((OPENING + HOUR) / 900) + 1;
    Grade imported = new Grade(TimeGrade.IMPORTED, Binding.UNBOUND, Source.FILE);
    List<OpenedRecord> records = new ArrayList<>();
    for (OpenedRecord record : records(toCustomerAndBack(), LIVE)) {
      boolean worse = record.slot().number() == slot;
      records.add(
          new OpenedRecord(
              record.category(),
              record.kind(),
              record.slot(),
              record.payload(),
              worse ? imported : LIVE));
    }

    List<MileageLine> lines = MileageStatement.of(program(input(records)).answer()).lines();

    assertThat(lines).extracting(MileageLine::grade).containsExactly(imported, LIVE);
  }

  @Test
  void T09_correctionOfASlotWithFixes_isIgnoredAndFillsAnEmptyOne() {
    Drive lie =
        new Drive(MORNING)
            .standUntil(OPENING + HOUR)
            .goTo(Drive.east(WORK, -60), OPENING + HOUR + 1_800)
            .standUntil(CLOSING);
    List<OpenedRecord> both = new ArrayList<>(records(toCustomerAndBack(), LIVE));
    records(lie, LIVE).forEach(r -> both.add(corrected(r)));
    both.sort(java.util.Comparator.comparing(OpenedRecord::slot));
    List<OpenedRecord> corrections =
        records(toCustomerAndBack(), LIVE).stream().map(MileageProgramTest::corrected).toList();

    assertThat(program(input(both)).answer()).isEqualTo(result(toCustomerAndBack()).answer());
    assertThat(program(input(corrections)).answer())
        .isEqualTo(result(toCustomerAndBack()).answer());
  }

  private static OpenedRecord corrected(OpenedRecord record) {
    return new OpenedRecord(
        record.category(), PartKind.CORRECTION, record.slot(), record.payload(), record.grade());
  }

  // --- gaps ---

  @Test
  void gapInsideATrip_isShownAndNotCounted() {
    long leave = OPENING + HOUR;
    Drive drive =
        new Drive(MORNING)
            .standUntil(leave)
            .goTo(Drive.east(WORK, -10), leave + 600)
            .silentUntil(leave + 1_000, Drive.east(WORK, -17))
            .goTo(CUSTOMER, leave + 1_800)
            .standUntil(CLOSING + HOUR);
    MileageLine line = run(drive).lines().get(0);

    assertThat(line.gapHm()).isBetween(68L, 74L);
    assertThat(line.distanceHm()).isBetween(226L, 232L);
  }

  // --- totals ---

  @Test
  void runningTotal_goesOnWithinTheYear() {
    ProgramResult first = result(toCustomerAndBack());
    ProgramResult second =
        program(input(records(toCustomerAndBack(), LIVE), Optional.of(first.totals())));
    MileageStatement statement = MileageStatement.of(second.answer());

    assertThat(statement.totalBeforeHm()).isEqualTo(first.totals().values().get(1));
    assertThat(second.totals().values()).containsExactly(2026L, statement.totalAfterHm());
  }

  @Test
  void totalsOfAnotherYear_failTheRun() {
    Totals other = new Totals(List.of(2025L, 100L));

    assertThatThrownBy(() -> program(input(List.of(), Optional.of(other))))
        .isInstanceOf(ProgramFailure.class);
  }

  @Test
  void periodAcrossTwoYears_failsTheRun() {
    Period both = OfferSketch.days("2026-12-20", 31);

    assertThatThrownBy(() -> program(input(List.of(), both))).isInstanceOf(ProgramFailure.class);
  }

  // --- hostile records ---

  @Test
  void fixOfAnotherSlot_failsTheRun() {
    OpenedRecord record = records(toCustomerAndBack(), LIVE).get(0);
    OpenedRecord moved =
        new OpenedRecord(
            record.category(),
            record.kind(),
            new Slot(record.slot().number() + 1),
            record.payload(),
            LIVE);

    assertThatThrownBy(() -> program(input(List.of(moved)))).isInstanceOf(ProgramFailure.class);
  }

  @Test
  void recordThatHoldsNoFixes_failsTheRun() {
    OpenedRecord noise =
        new OpenedRecord(
            Category.POSITION,
            PartKind.RECORDS,
            new Slot((int) (OPENING / 900)),
            Bytes.utf8("noise"),
            LIVE);

    assertThatThrownBy(() -> program(input(List.of(noise)))).isInstanceOf(ProgramFailure.class);
  }

  @Test
  void T33_missingScale_failsTheRun() {
    ProgramInput in = input(List.of());
    ProgramInput without =
        new ProgramInput(
            in.parameters(),
            in.holderParameters(),
            in.scope(),
            in.period(),
            in.inScope(),
            in.withheld(),
            in.belowMinimum(),
            in.records(),
            Map.of(),
            in.previousTotals(),
            0);

    assertThatThrownBy(() -> program(without)).isInstanceOf(ProgramFailure.class);
  }

  // --- helpers ---

  /** Thirty kilometres out from 09:00, and back from 14:00, half an hour each. */
  private static Drive toCustomerAndBack() {
    return new Drive(MORNING)
        .standUntil(OPENING + HOUR)
        .goTo(CUSTOMER, OPENING + HOUR + 1_800)
        .standUntil(OPENING + 6 * HOUR)
        .goTo(WORK, OPENING + 6 * HOUR + 1_800)
        .standUntil(CLOSING + HOUR);
  }

  private static HomeParameter home() {
    return new HomeParameter(List.of(new Circle(HOME, 200)));
  }

  private static MileageStatement run(Drive drive) {
    return run(drive, home());
  }

  private static MileageStatement run(Drive drive, HomeParameter home) {
    return run(drive, SlotSet.EMPTY, SlotSet.EMPTY, home, LIVE);
  }

  private static MileageStatement run(
      Drive drive, SlotSet withheld, SlotSet below, HomeParameter home, Grade grade) {
    return MileageStatement.of(result(drive, withheld, below, home, grade).answer());
  }

  private static ProgramResult result(Drive drive) {
    return result(drive, SlotSet.EMPTY, SlotSet.EMPTY, home(), LIVE);
  }

  private static ProgramResult result(
      Drive drive, SlotSet withheld, SlotSet below, HomeParameter home, Grade grade) {
    List<OpenedRecord> opened =
        records(drive, grade).stream().filter(r -> !withheld.contains(r.slot())).toList();
    return program(
        input(opened, OfferSketch.day("2026-10-01"), withheld, below, home, Optional.empty()));
  }

  private static List<OpenedRecord> records(Drive drive, Grade grade) {
    SlotSet scope = OfferSketch.OFFICE_HOURS.slots(OfferSketch.day("2026-10-01"));
    List<OpenedRecord> records = new ArrayList<>();
    drive
        .payloads()
        .forEach(
            (slot, payload) -> {
              if (scope.contains(slot)) {
                records.add(
                    new OpenedRecord(Category.POSITION, PartKind.RECORDS, slot, payload, grade));
              }
            });
    return records;
  }

  private static ProgramInput input(List<OpenedRecord> records) {
    return input(records, Optional.empty());
  }

  private static ProgramInput input(List<OpenedRecord> records, Optional<Totals> before) {
    return input(
        records, OfferSketch.day("2026-10-01"), SlotSet.EMPTY, SlotSet.EMPTY, home(), before);
  }

  private static ProgramInput input(List<OpenedRecord> records, Period period) {
    return input(records, period, SlotSet.EMPTY, SlotSet.EMPTY, home(), Optional.empty());
  }

  private static ProgramInput input(
      List<OpenedRecord> records,
      Period period,
      SlotSet withheld,
      SlotSet below,
      HomeParameter home,
      Optional<Totals> before) {
    return new ProgramInput(
        new MileageParameters(CAR, List.of(new Circle(WORK, 200))).encode(),
        home.encode(),
        OfferSketch.OFFICE_HOURS,
        period,
        OfferSketch.OFFICE_HOURS.slots(period),
        withheld,
        below,
        records,
        Map.of(MileageProgram.SCALE, FrenchScale.table()),
        before,
        0);
  }

  private static ProgramResult program(ProgramInput input) {
    ProgramResult result = new MileageProgram().run(input);
    MileageSchema.schema().check(result.answer());
    MileageSchema.schema().check(result.totals());
    return result;
  }
}
