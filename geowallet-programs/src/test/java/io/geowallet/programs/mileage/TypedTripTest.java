package io.geowallet.programs.mileage;

import static io.geowallet.programs.mileage.ProgramDay.HOUR;
import static io.geowallet.programs.mileage.ProgramDay.LIVE;
import static io.geowallet.programs.mileage.ProgramDay.OPENING;
import static io.geowallet.programs.mileage.ProgramDay.input;
import static io.geowallet.programs.mileage.ProgramDay.program;
import static io.geowallet.programs.mileage.ProgramDay.records;
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
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.TripNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Trips that nobody recorded, typed in later, against a contract that opened the notes. */
class TypedTripTest {
  private static final Grade SAID = new Grade(TimeGrade.LATE, Binding.BOUND, Source.TYPED);
  private static final long MS = 1_000;

  /** A phone that drove from 09:00 to 09:30, and was off from 10:00 on. */
  private static Drive morning() {
    return new Drive(OPENING)
        .standUntil(OPENING + HOUR)
        .goTo(ProgramDay.CUSTOMER, OPENING + HOUR + 1_800)
        .standUntil(OPENING + 2 * HOUR);
  }

  private static TripNote noon(long hm) {
    return trip(OPENING + 4 * HOUR, OPENING + 4 * HOUR + 2_700, Mode.CAR, hm);
  }

  private static TripNote trip(long fromSec, long toSec, Mode mode, long hm) {
    return new TripNote(fromSec * MS, toSec * MS, mode, hm);
  }

  private static OpenedRecord note(TripNote trip) {
    return note(Slot.ofMs(trip.startMs()), trip);
  }

  private static OpenedRecord note(Slot slot, TripNote trip) {
    return new OpenedRecord(Category.NOTE, PartKind.NOTE, slot, trip.encode(), SAID);
  }

  private static MileageStatement statement(SlotSet withheld, TripNote... typed) {
    List<OpenedRecord> all = new ArrayList<>(records(morning(), LIVE));
    for (TripNote trip : typed) {
      all.add(note(trip));
    }
    all.sort(Comparator.comparing(OpenedRecord::slot));
    return MileageStatement.of(
        program(
                input(
                    all,
                    OfferSketch.day("2026-10-01"),
                    withheld,
                    SlotSet.EMPTY,
                    ProgramDay.home(),
                    Optional.empty()))
            .answer());
  }

  private static MileageStatement statement(TripNote... typed) {
    return statement(SlotSet.EMPTY, typed);
  }

  @Test
  void typedTrip_isALineThatSaysTyped_inOrderOfTime() {
    MileageStatement said = statement(noon(123));
    assertThat(said.lines()).hasSize(2);
    assertThat(said.lines().get(0).grade()).isEqualTo(LIVE);
    MileageLine line = said.lines().get(1);
    assertThat(line.grade()).isEqualTo(SAID);
    assertThat(line.distanceHm()).isEqualTo(123);
    assertThat(line.mode()).isEqualTo(Mode.CAR);
    assertThat(said.amountCents())
        .isEqualTo(said.lines().stream().mapToLong(MileageLine::amountCents).sum());
    long before = OPENING + 600;
    assertThat(statement(trip(OPENING, before, Mode.CAR, 50)).lines())
        .as("something was recorded")
        .hasSize(1);
  }

  @Test
  void T09_typedTripInATimeThatWasRecorded_isNoLine() {
    long nine = OPENING + HOUR;
    assertThat(statement(trip(nine, nine + 1_800, Mode.CAR, 900)).lines())
        .singleElement()
        .returns(LIVE, MileageLine::grade);
    assertThat(statement(trip(nine + 3_500, nine + 7_000, Mode.CAR, 900)).lines()).hasSize(1);
  }

  @Test
  void T09_ofSeveralWithOneBegin_theNewestCounts() {
    assertThat(statement(noon(123), noon(99)).lines().get(1).distanceHm()).isEqualTo(99);
    assertThat(statement(noon(123), noon(123).takenBack()).lines()).hasSize(1);
  }

  @Test
  void ofTripsThatShareTime_oneCounts() {
    TripNote later = trip(OPENING + 4 * HOUR + 900, OPENING + 5 * HOUR, Mode.CAR, 400);
    assertThat(statement(noon(123), later).lines())
        .extracting(MileageLine::distanceHm)
        .contains(123L)
        .doesNotContain(400L);
  }

  @Test
  void tripOfAnotherKind_orAcrossTheEdge_orWithheld_isNoLine() {
    for (Mode other : List.of(Mode.BUS, Mode.MOTORCYCLE)) {
      TripNote trip = trip(OPENING + 4 * HOUR, OPENING + 5 * HOUR, other, 100);
      assertThat(statement(trip).lines()).as(other.toString()).hasSize(1);
    }
    TripNote late = trip(ProgramDay.CLOSING - 600, ProgramDay.CLOSING + 600, Mode.CAR, 100);
    MileageStatement said = statement(late);
    assertThat(said.lines()).hasSize(1);
    assertThat(said.legsAcrossEdge()).isEqualTo(1);
    SlotSet half = SlotSet.ofSlots(List.of(Slot.ofMs(noon(1).endMs() - 1)));
    assertThat(statement(half, noon(123)).lines()).hasSize(1);
  }

  @Test
  void noteOfAnotherSlot_orThatCannotBeRead_failsTheRun() {
    OpenedRecord moved = note(new Slot((int) (OPENING / 900)), noon(123));
    assertThatThrownBy(() -> program(input(List.of(moved)))).isInstanceOf(ProgramFailure.class);
  }
}
