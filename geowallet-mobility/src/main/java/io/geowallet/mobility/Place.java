package io.geowallet.mobility;

/**
 * A point on the ground.
 *
 * @param latE7 latitude in 1e-7 degrees, as in {@link Fix}
 * @param lonE7 longitude in 1e-7 degrees, as in {@link Fix}
 */
public record Place(int latE7, int lonE7) {
  /**
   * Checks both ranges.
   *
   * @throws IllegalArgumentException if one is outside its range; the message does not tell it
   */
  public Place {
    if (Math.abs((long) latE7) > Fix.MAX_LAT_E7 || Math.abs((long) lonE7) > Fix.MAX_LON_E7) {
      throw new IllegalArgumentException("a place's latitude or longitude is out of range");
    }
  }

  /** The place of a fix. */
  public static Place of(Fix fix) {
    return new Place(fix.latE7(), fix.lonE7());
  }

  /** Distance in whole millimetres, see {@link Geo#distanceMm}. */
  public long distanceMm(Place other) {
    return Geo.distanceMm(latE7, lonE7, other.latE7, other.lonE7);
  }

  /** Whether the other place is at most {@code radiusMm} away. */
  public boolean within(long radiusMm, Place other) {
    return distanceMm(other) <= radiusMm;
  }
}
