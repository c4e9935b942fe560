package io.geowallet.mobility;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * One position at one time, as a collector gave it. What the collector did not know is an empty
 * {@link OptionalInt}, never a 0 or -1: turning a foreign file's "-1 means unknown" into that is
 * the importer's matter.
 *
 * <p>Immutable. The natural order is by time, then by the other components in the order below, an
 * unknown value before any known one; it agrees with {@code equals}.
 *
 * @param timeMs milliseconds since 1970-01-01T00:00:00Z, 0 to {@link #MAX_TIME_MS}, both included
 * @param latE7 latitude in 1e-7 degrees (WGS 84), -900,000,000 to 900,000,000
 * @param lonE7 longitude in 1e-7 degrees (WGS 84), -1,800,000,000 to 1,800,000,000
 * @param accuracyDm radius in decimetres within which the collector believes itself, 1 to {@link
 *     #MAX_ACCURACY_DM}; collectors mean 68 % by it, and are often wrong
 * @param speedCmPerS speed over ground in cm/s, 0 to {@link #MAX_SPEED_CM_PER_S}
 * @param bearingTenthDeg direction of movement in 0.1 degrees clockwise from north, 0 to 3,599
 * @param mock whether the phone says that the position was made up
 */
public record Fix(
    long timeMs,
    int latE7,
    int lonE7,
    OptionalInt accuracyDm,
    OptionalInt speedCmPerS,
    OptionalInt bearingTenthDeg,
    Mock mock)
    implements Comparable<Fix> {

  /** The last millisecond of 2^22 slots of 15 minutes (in the year 2089), for which keys exist. */
  public static final long MAX_TIME_MS = (1L << 22) * 900_000L - 1;

  /** North pole; the south pole is its negative. */
  public static final int MAX_LAT_E7 = 900_000_000;

  /** Antimeridian as seen from the west; the same line has the negative value too. */
  public static final int MAX_LON_E7 = 1_800_000_000;

  /** 20,000 km: half the Earth's circumference, so "somewhere on Earth". */
  public static final int MAX_ACCURACY_DM = 200_000_000;

  /** 1,000 m/s: beyond any passenger's speed. */
  public static final int MAX_SPEED_CM_PER_S = 100_000;

  /** Just below a full turn; a full turn is 0. */
  public static final int MAX_BEARING_TENTH_DEG = 3_599;

  private static final Comparator<Fix> ORDER =
      Comparator.comparingInt(Fix::latE7)
          .thenComparingInt(Fix::lonE7)
          .thenComparingInt(f -> f.accuracyDm.orElse(-1))
          .thenComparingInt(f -> f.speedCmPerS.orElse(-1))
          .thenComparingInt(f -> f.bearingTenthDeg.orElse(-1))
          .thenComparing(Fix::mock);

  /**
   * Checks every range.
   *
   * @throws IllegalArgumentException if a value is outside its range; the message names the
   *     component and its range, not the value, which is personal
   */
  public Fix {
    check("timeMs", timeMs, 0, MAX_TIME_MS);
    check("latE7", latE7, -MAX_LAT_E7, MAX_LAT_E7);
    check("lonE7", lonE7, -MAX_LON_E7, MAX_LON_E7);
    check("accuracyDm", accuracyDm.orElse(1), 1, MAX_ACCURACY_DM);
    check("speedCmPerS", speedCmPerS.orElse(0), 0, MAX_SPEED_CM_PER_S);
    check("bearingTenthDeg", bearingTenthDeg.orElse(0), 0, MAX_BEARING_TENTH_DEG);
  }

  /** A fix of which nobody said whether it was made up. */
  public Fix(
      long timeMs,
      int latE7,
      int lonE7,
      OptionalInt accuracyDm,
      OptionalInt speedCmPerS,
      OptionalInt bearingTenthDeg) {
    this(timeMs, latE7, lonE7, accuracyDm, speedCmPerS, bearingTenthDeg, Mock.UNKNOWN);
  }

  /** A fix of which only time and place are known. */
  public static Fix at(long timeMs, int latE7, int lonE7) {
    return new Fix(
        timeMs, latE7, lonE7, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  /** The same fix with a known accuracy in decimetres. */
  public Fix withAccuracyDm(int dm) {
    return new Fix(timeMs, latE7, lonE7, OptionalInt.of(dm), speedCmPerS, bearingTenthDeg, mock);
  }

  /** The same fix with a known speed in cm/s. */
  public Fix withSpeedCmPerS(int cmPerS) {
    return new Fix(timeMs, latE7, lonE7, accuracyDm, OptionalInt.of(cmPerS), bearingTenthDeg, mock);
  }

  /** The same fix with a known bearing in 0.1 degrees. */
  public Fix withBearingTenthDeg(int tenthDeg) {
    return new Fix(timeMs, latE7, lonE7, accuracyDm, speedCmPerS, OptionalInt.of(tenthDeg), mock);
  }

  /** The same fix with what the phone says about where it comes from. */
  public Fix withMock(Mock said) {
    return new Fix(timeMs, latE7, lonE7, accuracyDm, speedCmPerS, bearingTenthDeg, said);
  }

  /** The fixes in natural order, each one once: the form that {@link FixCodec} stores. */
  public static List<Fix> sorted(Collection<Fix> fixes) {
    // What is read from storage is in order already.
    return isRising(fixes) ? List.copyOf(fixes) : fixes.stream().sorted().distinct().toList();
  }

  private static boolean isRising(Collection<Fix> fixes) {
    Fix before = null;
    for (Fix fix : fixes) {
      if (before != null && before.compareTo(fix) >= 0) {
        return false;
      }
      before = fix;
    }
    return true;
  }

  @Override
  public int compareTo(Fix other) {
    // Nearly always the time decides, and sorting asks for it hundreds of millions of times.
    int byTime = Long.compare(timeMs, other.timeMs);
    return byTime != 0 ? byTime : ORDER.compare(this, other);
  }

  private static void check(String component, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          "a fix's " + component + " is out of range: expected " + min + " to " + max);
    }
  }
}
