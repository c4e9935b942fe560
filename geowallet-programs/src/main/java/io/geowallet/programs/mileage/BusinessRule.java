package io.geowallet.programs.mileage;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.Trip;
import io.geowallet.programs.note.ModeNotes;
import java.util.List;

/**
 * What of a trip counts in a contract, but for its hours: one rule for the program and for wallets,
 * which say beforehand what a private mark costs. Immutable.
 *
 * @param kind the contract's kind of vehicle
 * @param workplaces usual workplaces
 * @param homes the holder's; none where none is named, then no trip is a commute
 * @param notes what the contract gets to know of corrected modes
 */
public record BusinessRule(
    Vehicle.Kind kind, List<Circle> workplaces, List<Circle> homes, ModeNotes notes) {
  /** Copies the lists. */
  public BusinessRule {
    workplaces = List.copyOf(workplaces);
    homes = List.copyOf(homes);
  }

  /** The rule of a contract and its holder. */
  public static BusinessRule of(MileageParameters contract, HomeParameter holder, ModeNotes notes) {
    return new BusinessRule(
        contract.vehicle().kind(), contract.workplaces(), holder.homes(), notes);
  }

  /** True where a leg of a trip counts, if the hours allow it. */
  public boolean counts(Trip trip, Leg leg) {
    return !isCommute(trip) && !mayBeCommute(trip) && isByVehicle(leg);
  }

  /**
   * By speed alone a motorcycle looks like a car: whatever moves like a motor vehicle counts as the
   * contract's vehicle, unless its holder says that it was another.
   */
  public boolean isByVehicle(Leg leg) {
    return notes.of(leg).map(this::isSaid).orElseGet(() -> isMotor(leg.mode()));
  }

  /** True where what a holder says names the contract's kind of vehicle. */
  public boolean isSaid(Mode mode) {
    return mode
        == switch (kind) {
          case CAR -> Mode.CAR;
          // Nobody can say moped; a motorcycle is what is nearest.
          case MOTORCYCLE, MOPED -> Mode.MOTORCYCLE;
        };
  }

  /** True for what measuring takes for a motor vehicle of one's own. */
  static boolean isMotor(Mode mode) {
    return mode == Mode.CAR || mode == Mode.MOTORCYCLE;
  }

  /** Between home and the usual workplace, in either direction. */
  public boolean isCommute(Trip trip) {
    return (isIn(homes, trip.start()) && isIn(workplaces, trip.end()))
        || (isIn(workplaces, trip.start()) && isIn(homes, trip.end()));
  }

  /**
   * True where an end of the trip was not seen, and it would be a commute if that lay in the right
   * place: else whoever withholds the quarters of an hour of leaving and of arriving would be paid
   * for going to work.
   */
  public boolean mayBeCommute(Trip trip) {
    boolean fromHome = mayBeIn(homes, trip.start(), trip.cutAtStart());
    boolean fromWork = mayBeIn(workplaces, trip.start(), trip.cutAtStart());
    boolean toHome = mayBeIn(homes, trip.end(), trip.cutAtEnd());
    boolean toWork = mayBeIn(workplaces, trip.end(), trip.cutAtEnd());
    return (trip.cutAtStart() || trip.cutAtEnd()) && ((fromHome && toWork) || (fromWork && toHome));
  }

  private static boolean mayBeIn(List<Circle> circles, Place place, boolean cut) {
    return cut ? !circles.isEmpty() : isIn(circles, place);
  }

  private static boolean isIn(List<Circle> circles, Place place) {
    return circles.stream().anyMatch(c -> c.contains(place));
  }
}
