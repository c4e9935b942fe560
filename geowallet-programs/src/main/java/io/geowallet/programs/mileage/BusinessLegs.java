package io.geowallet.programs.mileage;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.Trip;
import io.geowallet.programs.note.ModeNotes;
import java.util.ArrayList;
import java.util.List;

/**
 * The legs that count as business trips, and the number of those left out at the edge of the hours.
 *
 * @param legs by the contract's kind of vehicle, in order of time
 * @param acrossEdge such legs that start or end outside the hours
 */
record BusinessLegs(List<Leg> legs, int acrossEdge) {

  static BusinessLegs of(
      List<Trip> trips,
      OpenedTime time,
      MileageParameters contract,
      HomeParameter holder,
      ModeNotes notes) {
    List<Leg> legs = new ArrayList<>();
    int acrossEdge = 0;
    for (Trip trip : trips) {
      if (isCommute(trip, contract, holder)) {
        continue;
      }
      for (Leg leg : trip.legs()) {
        if (!isByVehicle(notes.of(leg).orElse(leg.mode()))) {
          continue;
        }
        if (crossesEdge(trip, leg, time)) {
          acrossEdge++;
        } else {
          legs.add(leg);
        }
      }
    }
    return new BusinessLegs(List.copyOf(legs), acrossEdge);
  }

  /**
   * By speed alone a motorcycle looks like a car: whatever moves like a motor vehicle counts as the
   * contract's vehicle.
   */
  static boolean isByVehicle(Mode mode) {
    return mode == Mode.CAR || mode == Mode.MOTORCYCLE;
  }

  private static boolean crossesEdge(Trip trip, Leg leg, OpenedTime time) {
    boolean first = leg.equals(trip.legs().get(0));
    boolean last = leg.equals(trip.legs().get(trip.legs().size() - 1));
    return (first && time.crossesStartOfHours(trip)) || (last && time.crossesEndOfHours(trip));
  }

  /** Between home and the usual workplace, in either direction; a cut trip shows no true end. */
  private static boolean isCommute(Trip trip, MileageParameters contract, HomeParameter holder) {
    return (isIn(holder.homes(), trip.start()) && isIn(contract.workplaces(), trip.end()))
        || (isIn(contract.workplaces(), trip.start()) && isIn(holder.homes(), trip.end()));
  }

  private static boolean isIn(List<Circle> circles, Place place) {
    return circles.stream().anyMatch(c -> c.contains(place));
  }
}
