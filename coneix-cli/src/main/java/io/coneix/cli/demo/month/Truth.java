package io.coneix.cli.demo.month;

import java.util.List;

/**
 * The right answer for one period; {@code docs/format/truth.md} describes its file. Immutable.
 *
 * @param period the month, as in {@code 2026-10}
 * @param vehicle the vehicle that the contract is about
 * @param trips all trips that start in the period, in the order of time
 */
public record Truth(String period, Vehicle vehicle, List<DemoTrip> trips) {
  /** Copies the list. */
  public Truth {
    trips = List.copyOf(trips);
  }

  /**
   * A vehicle as the official scale sees it.
   *
   * @param kind {@code car}, {@code motorcycle} or {@code moped}
   * @param cv fiscal horsepower
   * @param electric whether it gets the bonus for electric vehicles
   */
  public record Vehicle(String kind, int cv, boolean electric) {}

  /** The length of all trips that have to be lines. */
  public long businessMm() {
    return trips.stream()
        .filter(t -> t.expected() == Expected.LINE)
        .mapToLong(DemoTrip::distanceMm)
        .sum();
  }
}
