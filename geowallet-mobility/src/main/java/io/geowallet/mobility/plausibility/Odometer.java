package io.geowallet.mobility.plausibility;

/** The odometer against the sum of what was recorded. */
final class Odometer {
  /** Speedometers and odometers may be off by some percent; tyres wear. */
  private static final long PERCENT = 10;

  /** Readings are whole kilometres, and somebody moves the car in between [mm]. */
  private static final long SLACK_MM = 5_000_000;

  private Odometer() {}

  /** The record may miss what it did not see; it cannot hold more than the car drove. */
  static Outcome check(long shownMm, long recordedMm) {
    if (shownMm < 0 || recordedMm < 0) {
      return Outcome.NOT_POSSIBLE;
    }
    return Outcome.of(recordedMm <= shownMm + shownMm / PERCENT + SLACK_MM);
  }
}
