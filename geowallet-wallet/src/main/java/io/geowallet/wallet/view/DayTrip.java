package io.geowallet.wallet.view;

import io.geowallet.mobility.Trip;
import io.geowallet.wallet.trips.OwnTrip;
import java.util.List;

/**
 * A trip with the way to draw. Immutable.
 *
 * @param number its place among the trips that start on its day, from 1
 * @param trip what was found
 * @param ways the lines of its legs, parted at gaps, in order of time
 * @param fromFile true where a slot that it touches holds positions from a file
 */
public record DayTrip(int number, Trip trip, List<Way> ways, boolean fromFile) {
  /**
   * A line of a leg.
   *
   * @param leg the leg's place in the trip, from 0
   */
  public record Way(int leg, Line line) {}

  /** Copies the list. */
  public DayTrip {
    ways = List.copyOf(ways);
  }

  /** True where nothing was seen of the way. */
  public boolean isGapOnly() {
    return trip.isGapOnly();
  }

  /** The same without the way to draw. */
  DayTrip withoutLine() {
    return new DayTrip(number, trip, List.of(), fromFile);
  }

  /** As other parts of the wallet know it. */
  public OwnTrip own(boolean isPrivate) {
    return new OwnTrip(number, trip, isPrivate);
  }
}
