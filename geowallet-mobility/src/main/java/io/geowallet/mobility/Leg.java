package io.geowallet.mobility;

/**
 * A part of a trip by one mode.
 *
 * @param mode how it was travelled
 * @param startMs time of its first fix
 * @param endMs time of its last fix, not before the start
 * @param start where it begins
 * @param end where it ends
 * @param distanceMm length of the track in whole millimetres, with the straight lines of short gaps
 *     ({@link Gap#isCounted})
 * @param gapMm straight lines in whole millimetres of the other gaps inside, and of one before the
 *     first or after the last leg of a trip; not in {@code distanceMm}
 * @param odds how likely each mode is
 */
public record Leg(
    Mode mode,
    long startMs,
    long endMs,
    Place start,
    Place end,
    long distanceMm,
    long gapMm,
    ModeOdds odds) {
  /**
   * Checks order and signs.
   *
   * @throws IllegalArgumentException if the end is before the start or a distance is negative
   */
  public Leg {
    if (startMs > endMs || distanceMm < 0 || gapMm < 0) {
      throw new IllegalArgumentException(
          "a leg must not end before its start, nor be shorter than 0");
    }
  }

  /** A leg of which the mode is certain. */
  public Leg(
      Mode mode, long startMs, long endMs, Place start, Place end, long distanceMm, long gapMm) {
    this(mode, startMs, endMs, start, end, distanceMm, gapMm, ModeOdds.certain(mode));
  }

  /** How likely its mode is, in millionths. */
  public int confidence() {
    return odds.of(mode);
  }

  /** The same leg by another mode, as somebody has said; the odds stay what was measured. */
  public Leg withMode(Mode other) {
    return new Leg(other, startMs, endMs, start, end, distanceMm, gapMm, odds);
  }

  /** The same leg from another time and place on. */
  Leg from(long ms, Place place) {
    return new Leg(mode, ms, endMs, place, end, distanceMm, gapMm, odds);
  }

  /** The same leg until another time and place. */
  Leg until(long ms, Place place) {
    return new Leg(mode, startMs, ms, start, place, distanceMm, gapMm, odds);
  }

  /** The same leg with another length, for example that of its roads. */
  public Leg withDistanceMm(long mm) {
    return new Leg(mode, startMs, endMs, start, end, mm, gapMm, odds);
  }

  /** The same leg with another gap beside it. */
  Leg plus(Gap gap) {
    long mm = gap.straightMm();
    return gap.isCounted()
        ? new Leg(mode, startMs, endMs, start, end, distanceMm + mm, gapMm, odds)
        : new Leg(mode, startMs, endMs, start, end, distanceMm, gapMm + mm, odds);
  }
}
