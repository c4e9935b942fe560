package io.coneix.cli.demo.town;

/**
 * A place on the ground, as a map file writes it: WGS 84, whole units of 1e-7 degrees (about 1 cm).
 *
 * @param latE7 latitude, -900,000,000 to 900,000,000
 * @param lonE7 longitude, -1,800,000,000 to 1,800,000,000
 */
public record GeoPoint(int latE7, int lonE7) {
  private static final double E7 = 1e7;

  /**
   * Checks both ranges.
   *
   * @throws IllegalArgumentException if one is left
   */
  public GeoPoint {
    if (Math.abs((long) latE7) > 900_000_000 || Math.abs((long) lonE7) > 1_800_000_000) {
      throw new IllegalArgumentException("outside the globe: latE7 " + latE7 + " lonE7 " + lonE7);
    }
  }

  /** The nearest point to a position in degrees. */
  public static GeoPoint ofDegrees(double lat, double lon) {
    return new GeoPoint(
        Math.toIntExact(Math.round(lat * E7)), Math.toIntExact(Math.round(lon * E7)));
  }

  /** Latitude in degrees. */
  public double lat() {
    return latE7 / E7;
  }

  /** Longitude in degrees. */
  public double lon() {
    return lonE7 / E7;
  }
}
