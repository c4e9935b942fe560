package io.geowallet.map.feature;

/**
 * Web Mercator (EPSG:3857) in whole numbers: the world's square is 2^31 units wide, west to east
 * and north to south. Stateless.
 */
public final class Mercator {
  /** The world's width, as a power of two. */
  public static final int WORLD_BITS = 31;

  private static final double WORLD = 1L << WORLD_BITS;
  private static final long LON_RANGE_E7 = 3_600_000_000L;
  private static final double MOST_LAT = 85.05112877980659;
  private static final double E7 = 1e7;

  private Mercator() {}

  /** From longitude in 1e-7 degrees. */
  public static int x(int lonE7) {
    long shifted = lonE7 + LON_RANGE_E7 / 2;
    return clamp((shifted << WORLD_BITS) / LON_RANGE_E7);
  }

  /** From latitude in 1e-7 degrees; beyond +-85 degrees the edge of the world. */
  public static int y(int latE7) {
    double lat = StrictMath.max(-MOST_LAT, StrictMath.min(MOST_LAT, latE7 / E7));
    double sin = StrictMath.sin(StrictMath.toRadians(lat));
    double y = 0.5 - StrictMath.log((1 + sin) / (1 - sin)) / (4 * StrictMath.PI);
    return clamp((long) StrictMath.floor(y * WORLD));
  }

  private static int clamp(long value) {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, value));
  }
}
