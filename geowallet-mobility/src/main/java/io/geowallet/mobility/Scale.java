package io.geowallet.mobility;

/**
 * Metres for a degree at a latitude, without a sine for each fix: exact at every hundredth of a
 * degree, and along a straight line within it, which errs by 4e-9 of a degree's length. It depends
 * on the latitude alone, whatever was asked before. Not for use by several threads.
 */
final class Scale {
  /** Height of a cell [1e-7 degrees]: 1.1 km. */
  private static final int CELL_E7 = 100_000;

  private static final int NONE = Integer.MIN_VALUE;

  private int cell = NONE;
  private double lat;
  private double latSlope;
  private double lon;
  private double lonSlope;
  private double offset;

  /** Moves to a latitude [1e-7 degrees]. */
  void at(int latE7) {
    int here = Math.floorDiv(latE7, CELL_E7);
    if (here != cell) {
      cell = here;
      int south = here * CELL_E7;
      int north = south + CELL_E7;
      lat = Geo.metresPerLatE7(south);
      latSlope = (Geo.metresPerLatE7(north) - lat) / CELL_E7;
      lon = Geo.metresPerLonE7(south);
      lonSlope = (Geo.metresPerLonE7(north) - lon) / CELL_E7;
    }
    offset = latE7 - (double) here * CELL_E7;
  }

  /** Metres north for each 1e-7 degree of latitude. */
  double metresPerLat() {
    return lat + latSlope * offset;
  }

  /** Metres east for each 1e-7 degree of longitude. */
  double metresPerLon() {
    return lon + lonSlope * offset;
  }
}
