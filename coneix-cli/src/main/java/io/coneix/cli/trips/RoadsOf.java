package io.coneix.cli.trips;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Trip;
import java.util.List;
import java.util.Map;

/**
 * Tells the roads of a leg, from a map. The seam between trips and map matching: whoever reads a
 * pack implements it.
 */
public interface RoadsOf {
  /** The roads in the order in which they were taken, as objects for JSON; none where unknown. */
  List<Map<String, Object>> of(Recording recording, Leg leg);

  /** A trip whose legs have the lengths of their roads, where those are known well. */
  default Trip along(Recording recording, Trip trip) {
    return trip;
  }

  /** Without a map no road is known. */
  static RoadsOf none() {
    return (recording, leg) -> List.of();
  }
}
