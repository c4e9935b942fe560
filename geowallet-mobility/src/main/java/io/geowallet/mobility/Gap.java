package io.geowallet.mobility;

/**
 * A time without fixes in which the phone changed its place. The way is unknown; the straight line
 * is the least that it can have been. A short one counts as that line, as between any two fixes; of
 * a longer one, and of a way without any fix, nothing counts, and the line is stated apart. All are
 * shown.
 *
 * @param startMs time of the last fix before it
 * @param endMs time of the first fix after it, later than the start
 * @param from where it began
 * @param to where it ended
 */
public record Gap(long startMs, long endMs, Place from, Place to) {
  /**
   * Up to this straight line [mm] a gap counts: a phone that slept at the kerb, a tunnel, a garage.
   */
  public static final long MAX_COUNTED_MM = 1_000_000;

  /** A hop that is faster than 70 m/s counts nothing, however short ({@link Hops}). */
  private static final long MOST_MM_PER_MS = 70;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the end is not after the start
   */
  public Gap {
    if (startMs >= endMs) {
      throw new IllegalArgumentException("a gap must end after its start");
    }
  }

  /** Whether the distance of a trip with fixes counts its straight line. */
  public boolean isCounted() {
    return straightMm() <= MAX_COUNTED_MM && straightMm() <= MOST_MM_PER_MS * (endMs - startMs);
  }

  /** Length of the straight line in whole millimetres. */
  public long straightMm() {
    return from.distanceMm(to);
  }
}
