package io.geowallet.programs.mileage;

import static io.geowallet.programs.mileage.ProgramDay.CAR;
import static io.geowallet.programs.mileage.ProgramDay.CLOSING;
import static io.geowallet.programs.mileage.ProgramDay.CUSTOMER;
import static io.geowallet.programs.mileage.ProgramDay.HOME;
import static io.geowallet.programs.mileage.ProgramDay.HOUR;
import static io.geowallet.programs.mileage.ProgramDay.LIVE;
import static io.geowallet.programs.mileage.ProgramDay.MORNING;
import static io.geowallet.programs.mileage.ProgramDay.OPENING;
import static io.geowallet.programs.mileage.ProgramDay.WORK;
import static io.geowallet.programs.mileage.ProgramDay.home;
import static io.geowallet.programs.mileage.ProgramDay.input;
import static io.geowallet.programs.mileage.ProgramDay.program;
import static io.geowallet.programs.mileage.ProgramDay.records;
import static io.geowallet.programs.mileage.ProgramDay.result;
import static io.geowallet.programs.mileage.ProgramDay.run;
import static io.geowallet.programs.mileage.ProgramDay.toCustomerAndBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Mode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MileageProgramTest {
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
  void tripCutByAWithheldSlot_keepsTheRest_betweenCustomers() {
    long leave = OPENING + HOUR;
    Drive drive =
        new Drive(MORNING, CUSTOMER)
            .standUntil(leave)
            .goTo(Drive.east(CUSTOMER, -30), leave + 1_800)
            .standUntil(CLOSING + HOUR);
    SlotSet withheld = slotOf(leave + 900);
    MileageStatement whole = run(drive);
    MileageStatement cut = run(drive, withheld, SlotSet.EMPTY, home(), LIVE);

    assertThat(cut.slotsWithheld()).isEqualTo(1);
    assertThat(cut.legsAcrossEdge()).isZero();
    // Half an hour of driving, of which the last quarter is withheld, at 60 km/h.
    assertThat(cut.distanceHm()).isBetween(whole.distanceHm() - 160, whole.distanceHm() - 100);
  }

  private static SlotSet slotOf(long sec) {
    return SlotSet.range((int) (sec / 900), (int) (sec / 900) + 1);
  }

  private static Drive commuteAndBack() {
    // A leg of 15 minutes, of which 8 lie in the quarter in which it begins or ends at home.
    return new Drive(MORNING, HOME)
        .standUntil(OPENING + HOUR + 420)
        .goTo(WORK, OPENING + HOUR + 1_320)
        .standUntil(CLOSING - HOUR - 420)
        .goTo(HOME, CLOSING - HOUR + 480)
        .standUntil(CLOSING + HOUR);
  }

  @Test
  void commuteWhoseEndAtHomeIsHidden_isNoBusinessTrip() {
    SlotSet home = slotOf(OPENING + HOUR).union(slotOf(CLOSING - HOUR));
    assertThat(run(commuteAndBack()).lines()).isEmpty();
    for (boolean below : new boolean[] {false, true}) {
      MileageStatement cut =
          below
              ? run(commuteAndBack(), SlotSet.EMPTY, home, home(), LIVE)
              : run(commuteAndBack(), home, SlotSet.EMPTY, home(), LIVE);
      assertThat(cut.lines()).isEmpty();
      assertThat(cut.amountCents()).isZero();
      assertThat(cut.legsAcrossEdge()).isEqualTo(2);
    }
  }

  @Test
  void commuteWhoseEndAtWorkIsHidden_isNoBusinessTrip() {
    SlotSet work = slotOf(OPENING + HOUR + 1_000).union(slotOf(CLOSING - HOUR - 300));
    MileageStatement cut = run(commuteAndBack(), work, SlotSet.EMPTY, home(), LIVE);
    assertThat(cut.lines()).isEmpty();
    assertThat(cut.legsAcrossEdge()).isEqualTo(2);
  }

  @Test
  void commuteOfWhichOnlyTheMiddleIsShown_isNoBusinessTrip() {
    long leave = OPENING + HOUR + 600;
    Drive slow =
        new Drive(MORNING, HOME)
            .standUntil(leave)
            .goTo(WORK, leave + 1_500)
            .standUntil(CLOSING + HOUR);
    SlotSet ends = slotOf(leave).union(slotOf(leave + 1_500));
    MileageStatement cut = run(slow, ends, SlotSet.EMPTY, home(), LIVE);
    assertThat(cut.lines()).isEmpty();
    assertThat(cut.legsAcrossEdge()).isEqualTo(1);
    assertThat(run(slow, ends, SlotSet.EMPTY, new HomeParameter(List.of()), LIVE).lines())
        .as("without a home there is no commute")
        .hasSize(1);
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
}
