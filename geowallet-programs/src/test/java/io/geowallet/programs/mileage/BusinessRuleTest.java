package io.geowallet.programs.mileage;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.programs.note.ModeNotes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessRuleTest {
  private static final List<Circle> WORK = List.of(new Circle(ProgramDay.WORK, 200));
  private static final List<Circle> HOME = List.of(new Circle(ProgramDay.HOME, 200));
  private static final Trip WAY =
      TripFinder.find(ProgramDay.toCustomerAndBack().fixes(), List.of(TimeSpan.always())).get(0);

  private static BusinessRule rule(List<Circle> work, List<Circle> home) {
    return new BusinessRule(Vehicle.Kind.CAR, work, home, ModeNotes.NONE);
  }

  private static Trip trip(Place start, Place end, boolean cutAtStart, boolean cutAtEnd) {
    return new Trip(
        WAY.startMs(), WAY.endMs(), start, end, WAY.legs(), WAY.gaps(), cutAtStart, cutAtEnd);
  }

  private static boolean mayBe(Place start, Place end, boolean cutAtStart, boolean cutAtEnd) {
    return rule(WORK, HOME).mayBeCommute(trip(start, end, cutAtStart, cutAtEnd));
  }

  @Test
  void tripOfWhichAnEndWasNotSeen_mayBeACommute_whereTheOtherIsAtHomeOrAtWork() {
    Place way = Drive.east(ProgramDay.WORK, 6);
    for (Place known : List.of(ProgramDay.HOME, ProgramDay.WORK)) {
      assertThat(mayBe(known, way, false, true)).isTrue();
      assertThat(mayBe(way, known, true, false)).isTrue();
      assertThat(mayBe(known, way, false, false)).as("both were seen").isFalse();
      assertThat(mayBe(way, known, false, true)).as("an end beyond is open").isFalse();
    }
    assertThat(mayBe(ProgramDay.CUSTOMER, way, false, true)).isFalse();
    assertThat(mayBe(way, ProgramDay.CUSTOMER, true, false)).isFalse();
    assertThat(mayBe(way, way, true, true)).as("neither was seen").isTrue();
  }

  @Test
  void withoutHomeOrWorkplace_nothingMayBeACommute() {
    Trip open = trip(ProgramDay.WORK, ProgramDay.HOME, true, true);
    assertThat(rule(WORK, List.of()).mayBeCommute(open)).isFalse();
    assertThat(rule(List.of(), HOME).mayBeCommute(open)).isFalse();
  }

  @Test
  void saidMode_countsByTheContractsKind_andAMeasuredOneAsItLooks() {
    Leg leg = WAY.legs().get(0);
    for (Vehicle.Kind kind : Vehicle.Kind.values()) {
      assertThat(byVehicle(kind, leg, Optional.empty())).isTrue();
      assertThat(byVehicle(kind, leg, Optional.of(Mode.CAR))).isEqualTo(kind == Vehicle.Kind.CAR);
      assertThat(byVehicle(kind, leg, Optional.of(Mode.MOTORCYCLE)))
          .isEqualTo(kind != Vehicle.Kind.CAR);
      assertThat(byVehicle(kind, leg, Optional.of(Mode.BUS))).isFalse();
    }
  }

  private static boolean byVehicle(Vehicle.Kind kind, Leg leg, Optional<Mode> said) {
    ModeNotes notes = new ModeNotes(List.of(new ModeNote(leg.startMs(), leg.endMs(), said)));
    return new BusinessRule(kind, WORK, HOME, notes).isByVehicle(leg);
  }
}
