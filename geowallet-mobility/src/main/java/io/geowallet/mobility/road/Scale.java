package io.geowallet.mobility.road;

import io.geowallet.mobility.Geo;

/**
 * Metres for each unit of 1e-7 degrees around a place, worked out anew only where a track has moved
 * 200 m to the north or south: good to 1e-4 there. Not thread-safe.
 */
final class Scale {
  private static final double STEP_E7 = 20_000;

  private double latE7 = Double.NaN;
  private double perLat;
  private double perLon;

  /** Moves to a latitude. */
  Scale at(double lat) {
    // Also where nothing was worked out yet: no comparison with NaN is true.
    if (!(Math.abs(lat - latE7) < STEP_E7)) {
      latE7 = lat;
      perLat = Geo.metresPerLatE7((int) lat);
      perLon = Geo.metresPerLonE7((int) lat);
    }
    return this;
  }

  /** Metres for a unit of latitude. */
  double perLat() {
    return perLat;
  }

  /** Metres for a unit of longitude. */
  double perLon() {
    return perLon;
  }
}
