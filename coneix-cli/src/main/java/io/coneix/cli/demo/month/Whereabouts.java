package io.coneix.cli.demo.month;

import java.util.List;

/**
 * Where the phone truly is at any time: on a trip, or parked where the last one ended. Immutable.
 */
final class Whereabouts {
  private final List<DemoTrip> trips;
  private final List<Ride> rides;

  /** Both lists in the order of time, with one ride for each trip; at least one. */
  Whereabouts(List<DemoTrip> trips, List<Ride> rides) {
    this.trips = List.copyOf(trips);
    this.rides = List.copyOf(rides);
  }

  /** Where the phone is. */
  Motion at(long ms) {
    int i = lastStarted(ms);
    if (i < 0) {
      return Motion.parked(trips.get(0).from());
    }
    DemoTrip trip = trips.get(i);
    return ms < trip.endMs()
        ? rides.get(i).after((ms - trip.startMs()) / 1_000.0)
        : Motion.parked(trip.to());
  }

  /** Milliseconds since the last arrival; very many before the first, 0 or less on a trip. */
  long sinceArrivalMs(long ms) {
    int i = lastStarted(ms);
    return i < 0 ? Long.MAX_VALUE : ms - trips.get(i).endMs();
  }

  /** The next departure after an instant, or the end of time. */
  long nextDepartureMs(long ms) {
    int next = lastStarted(ms) + 1;
    return next < trips.size() ? trips.get(next).startMs() : Long.MAX_VALUE;
  }

  private int lastStarted(long ms) {
    int low = 0;
    int high = trips.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (trips.get(middle).startMs() <= ms) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
