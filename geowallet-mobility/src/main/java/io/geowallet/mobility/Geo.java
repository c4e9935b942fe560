package io.geowallet.mobility;

/**
 * Distances on the WGS 84 ellipsoid, the same to the last bit on every JVM: {@code StrictMath} for
 * sines, IEEE 754 for the rest. Angles go in as 1e-7 degrees.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class Geo {
  /** Equatorial radius of WGS 84 [m]. */
  private static final double A = 6_378_137.0;

  /** First eccentricity of WGS 84, squared. */
  private static final double E2 = 6.694379990141316e-3;

  private static final double RAD_PER_E7 = StrictMath.PI / 1_800_000_000.0;
  private static final long FULL_TURN_E7 = 3_600_000_000L;

  private Geo() {}

  /**
   * Distance between two points in whole millimetres, half up. Exact to 1e-5 up to 100 km; over
   * continents up to 0.3 % off, since the chord through the ellipsoid is bent onto one sphere.
   */
  public static long distanceMm(int latAE7, int lonAE7, int latBE7, int lonBE7) {
    double latA = latAE7 * RAD_PER_E7;
    double latB = latBE7 * RAD_PER_E7;
    double dLon = dLonE7(lonAE7, lonBE7) * RAD_PER_E7;
    // Turned so that A lies on the meridian 0: differences of near points stay exact.
    double nA = primeVertical(latA);
    double nB = primeVertical(latB);
    double rA = nA * StrictMath.cos(latA);
    double rB = nB * StrictMath.cos(latB);
    double half = StrictMath.sin(dLon / 2);
    double across2 = (rA - rB) * (rA - rB) + 4 * rA * rB * half * half;
    double up = (1 - E2) * (nA * StrictMath.sin(latA) - nB * StrictMath.sin(latB));
    double chord = Math.sqrt(across2 + up * up);
    double radius = meanRadius((latA + latB) / 2);
    double metres = 2 * radius * StrictMath.asin(Math.min(1.0, chord / (2 * radius)));
    return Math.round(metres * 1000);
  }

  /** Metres north for each 1e-7 degree of latitude, at a latitude. */
  public static double metresPerLatE7(int latE7) {
    double s = StrictMath.sin(latE7 * RAD_PER_E7);
    double w = 1 - E2 * s * s;
    return A * (1 - E2) / (w * Math.sqrt(w)) * RAD_PER_E7;
  }

  /** Metres east for each 1e-7 degree of longitude, at a latitude. */
  public static double metresPerLonE7(int latE7) {
    double lat = latE7 * RAD_PER_E7;
    return primeVertical(lat) * StrictMath.cos(lat) * RAD_PER_E7;
  }

  /** Difference of two longitudes the short way round, B minus A, in 1e-7 degrees. */
  static long dLonE7(long lonAE7, long lonBE7) {
    long d = lonBE7 - lonAE7;
    if (d > FULL_TURN_E7 / 2) {
      return d - FULL_TURN_E7;
    }
    return d < -FULL_TURN_E7 / 2 ? d + FULL_TURN_E7 : d;
  }

  /** A longitude within -180 to 180 degrees, however often a track went round the Earth. */
  static int lonE7(long unrolled) {
    boolean isWithin = Math.abs(unrolled) <= FULL_TURN_E7 / 2;
    long turned = Math.floorMod(unrolled + FULL_TURN_E7 / 2, FULL_TURN_E7) - FULL_TURN_E7 / 2;
    return (int) (isWithin ? unrolled : turned);
  }

  /** Radius of curvature in the prime vertical [m]; latitude in radians. */
  private static double primeVertical(double lat) {
    double s = StrictMath.sin(lat);
    return A / Math.sqrt(1 - E2 * s * s);
  }

  /** Gauss's mean radius of curvature, sqrt(M N) [m]; latitude in radians. */
  private static double meanRadius(double lat) {
    double s = StrictMath.sin(lat);
    return A * Math.sqrt(1 - E2) / (1 - E2 * s * s);
  }
}
