package io.geowallet.programs.mileage;

import static io.geowallet.programs.mileage.ProgramDay.CLOSING;
import static io.geowallet.programs.mileage.ProgramDay.LIVE;
import static io.geowallet.programs.mileage.ProgramDay.OPENING;
import static io.geowallet.programs.mileage.ProgramDay.input;
import static io.geowallet.programs.mileage.ProgramDay.program;
import static io.geowallet.programs.mileage.ProgramDay.records;
import static io.geowallet.programs.mileage.ProgramDay.toCustomerAndBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.programs.note.OdometerNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The odometer in sealed notes, against a day of two drives of 30 km. */
class OdometerTest {
  private static final Grade SAID = new Grade(TimeGrade.LATE, Binding.BOUND, Source.TYPED);

  private static OpenedRecord reading(long sec, long km) {
    OdometerNote note = new OdometerNote(sec * 1_000, km);
    return new OpenedRecord(
        Category.NOTE, PartKind.NOTE, Slot.ofMs(note.atMs()), note.encode(), SAID);
  }

  private static ChecksMade checks(OpenedRecord... readings) {
    List<OpenedRecord> all = new ArrayList<>(records(toCustomerAndBack(), LIVE));
    all.addAll(List.of(readings));
    all.sort(Comparator.comparing(OpenedRecord::slot));
    return MileageStatement.of(program(input(all)).answer()).checks().orElseThrow();
  }

  @Test
  void T07_recordLongerThanTheOdometer_failsOneMoreCheck() {
    ChecksMade without = checks();
    ChecksMade fits = checks(reading(OPENING, 41_000), reading(CLOSING - 60, 41_061));
    assertThat(fits).isEqualTo(new ChecksMade(without.passed() + 1, without.possible() + 1));
    assertThat(checks(reading(OPENING, 41_000), reading(CLOSING - 60, 41_020)))
        .isEqualTo(new ChecksMade(without.passed(), without.possible() + 1));
  }

  @Test
  void modesThatWereSaid_countForTheOdometerAsForLines() {
    OpenedRecord first = reading(OPENING, 41_000);
    OpenedRecord last = reading(CLOSING - 60, 41_031);
    ChecksMade measured = checks(first, last);
    assertThat(measured.passed()).isEqualTo(checks().passed());
    ChecksMade said = checks(first, last, outBy(Mode.BUS));
    assertThat(said).isEqualTo(new ChecksMade(measured.passed() + 1, measured.possible()));
    assertThat(checks(first, last, outBy(Mode.MOTORCYCLE)))
        .as("the odometer is the car's")
        .isEqualTo(said);
    assertThat(checks(first, last, outBy(Mode.CAR))).isEqualTo(measured);
  }

  /** What is said of the first drive. */
  private static OpenedRecord outBy(Mode mode) {
    long startMs = (OPENING + ProgramDay.HOUR) * 1_000;
    ModeNote note = new ModeNote(startMs, startMs + 1_800_000, Optional.of(mode));
    return new OpenedRecord(Category.NOTE, PartKind.NOTE, Slot.ofMs(startMs), note.encode(), SAID);
  }

  @Test
  void oneReading_orOneThatFalls_isNothingToCompareWith() {
    ChecksMade without = checks();
    assertThat(checks(reading(OPENING, 41_000))).isEqualTo(without);
    assertThat(checks(reading(OPENING, 41_000), reading(CLOSING - 60, 5))).isEqualTo(without);
  }

  @Test
  void drivesOutsideTheReadings_areNotTheirs() {
    long noon = OPENING + 4 * ProgramDay.HOUR;
    ChecksMade without = checks();
    assertThat(checks(reading(OPENING, 41_000), reading(noon, 41_030)))
        .isEqualTo(new ChecksMade(without.passed() + 1, without.possible() + 1));
  }

  @Test
  void readingInAnotherSlot_failsTheRun() {
    OpenedRecord good = reading(OPENING, 41_000);
    OpenedRecord moved =
        new OpenedRecord(
            good.category(), good.kind(), new Slot(good.slot().number() + 1), good.payload(), SAID);
    assertThatThrownBy(() -> checks(moved)).isInstanceOf(ProgramFailure.class);
  }
}
