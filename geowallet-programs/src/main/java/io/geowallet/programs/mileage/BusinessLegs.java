package io.geowallet.programs.mileage;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Trip;
import java.util.ArrayList;
import java.util.List;

/**
 * The legs that count as business trips, and the number of those left out at the edge of what was
 * seen.
 *
 * @param legs by the contract's kind of vehicle, in order of time
 * @param acrossEdge such legs that start or end outside the hours, and those of trips that may be
 *     commutes, as far as they were seen
 */
record BusinessLegs(List<Leg> legs, int acrossEdge) {

  static BusinessLegs of(List<Trip> trips, OpenedTime time, BusinessRule rule) {
    List<Leg> legs = new ArrayList<>();
    int acrossEdge = 0;
    for (Trip trip : trips) {
      if (rule.isCommute(trip)) {
        continue;
      }
      boolean unsure = rule.mayBeCommute(trip);
      for (Leg leg : trip.legs()) {
        if (!rule.isByVehicle(leg)) {
          continue;
        }
        if (unsure || crossesEdge(trip, leg, time)) {
          acrossEdge++;
        } else {
          legs.add(leg);
        }
      }
    }
    return new BusinessLegs(List.copyOf(legs), acrossEdge);
  }

  private static boolean crossesEdge(Trip trip, Leg leg, OpenedTime time) {
    boolean first = leg.equals(trip.legs().get(0));
    boolean last = leg.equals(trip.legs().get(trip.legs().size() - 1));
    return (first && time.crossesStartOfHours(trip)) || (last && time.crossesEndOfHours(trip));
  }
}
