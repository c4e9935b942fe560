package io.geowallet.mobility;

/**
 * A time without fixes in which the phone changed its place. The way is unknown, so no distance
 * counts it; the straight line is stated apart, as the least that it can have been.
 *
 * @param startMs time of the last fix before it
 * @param endMs time of the first fix after it, later than the start
 * @param from where it began
 * @param to where it ended
 */
public record Gap(long startMs, long endMs, Place from, Place to) {
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

  /** Length of the straight line in whole millimetres. */
  public long straightMm() {
    return from.distanceMm(to);
  }
}
