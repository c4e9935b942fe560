package io.geowallet.wallet.imports.point;

import io.geowallet.mobility.Fix;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A point as it is read, value by value; {@link #fix} then says whether it is one. Accuracy, speed
 * and bearing that are 0 or below are unknown, for that is how phones write it, and so are those
 * that are no numbers or beyond any phone's: a position with its time is worth keeping without
 * them. One draft serves for all points of a file. Not thread-safe.
 */
public final class PointDraft {
  private static final double E7 = 1e7;
  private static final double MAX_ACCURACY_M = Fix.MAX_ACCURACY_DM / 10.0;
  private static final double MAX_SPEED_MPS = Fix.MAX_SPEED_CM_PER_S / 100.0;

  private long timeMs;
  private double lat;
  private double lon;
  private double accuracyM;
  private double speedMps;
  private double bearingDeg;
  private @Nullable RefusalReason badTime;
  private @Nullable RefusalReason badLat;
  private @Nullable RefusalReason badLon;

  /** Knows nothing yet. */
  public PointDraft() {
    clear();
  }

  /** Forgets all values. */
  public PointDraft clear() {
    badTime = RefusalReason.NO_TIME;
    badLat = RefusalReason.NO_COORDINATE;
    badLon = RefusalReason.NO_COORDINATE;
    accuracyM = 0;
    speedMps = 0;
    bearingDeg = 0;
    return this;
  }

  /** A time by RFC 3339; an empty text is none. */
  public PointDraft time(String text) {
    return text.isBlank() ? this : time(Rfc3339.parse(text.strip()));
  }

  /** As {@link #time(String)}; an offset without a colon will do. */
  public PointDraft lenientTime(String text) {
    return text.isBlank() ? this : time(Rfc3339.parseLenient(text.strip()));
  }

  /** As {@link #time(String)}, in a format whose times are UTC even where they do not say so. */
  public PointDraft timeInUtc(String text) {
    String stripped = text.strip();
    OptionalLong ms = Rfc3339.parse(stripped);
    return stripped.isEmpty() || ms.isPresent() ? time(text) : time(Rfc3339.parse(stripped + "Z"));
  }

  private PointDraft time(OptionalLong ms) {
    badTime = RefusalReason.BAD_TIME;
    return ms.isPresent() ? timeMs(ms.getAsLong()) : this;
  }

  /** A time in milliseconds since 1970. */
  public PointDraft timeMs(long ms) {
    timeMs = ms;
    badTime = ms < 0 || ms > Fix.MAX_TIME_MS ? RefusalReason.TIME_OUT_OF_RANGE : null;
    return this;
  }

  /** A time that is there and cannot be read. */
  public PointDraft badTime() {
    badTime = RefusalReason.BAD_TIME;
    return this;
  }

  /** Degrees north, as a decimal number; an empty text is none. */
  public PointDraft lat(String text) {
    return text.isBlank() ? this : lat(Decimal.parse(text.strip()).orElse(Double.NaN));
  }

  /** Degrees north; NaN is no number. */
  public PointDraft lat(double degrees) {
    lat = degrees;
    badLat = bad(degrees, 90, RefusalReason.IMPOSSIBLE_LATITUDE);
    return this;
  }

  /** Degrees east, as a decimal number; an empty text is none. */
  public PointDraft lon(String text) {
    return text.isBlank() ? this : lon(Decimal.parse(text.strip()).orElse(Double.NaN));
  }

  /** Degrees east; NaN is no number. */
  public PointDraft lon(double degrees) {
    lon = degrees;
    badLon = bad(degrees, 180, RefusalReason.IMPOSSIBLE_LONGITUDE);
    return this;
  }

  private static @Nullable RefusalReason bad(double degrees, double limit, RefusalReason beyond) {
    if (!Double.isFinite(degrees)) {
      return RefusalReason.BAD_COORDINATE;
    }
    return Math.abs(degrees) > limit ? beyond : null;
  }

  /** Radius in metres; an empty text is unknown. */
  public PointDraft accuracy(String text) {
    return accuracy(motion(text));
  }

  /** Radius in metres; NaN is unknown. */
  public PointDraft accuracy(double metres) {
    accuracyM = known(metres, MAX_ACCURACY_M);
    return this;
  }

  /** Metres a second; an empty text is unknown. */
  public PointDraft speed(String text) {
    return speed(motion(text));
  }

  /** Metres a second; NaN is unknown. */
  public PointDraft speed(double mps) {
    speedMps = known(mps, MAX_SPEED_MPS);
    return this;
  }

  /** Degrees clockwise from north; an empty text is unknown. */
  public PointDraft bearing(String text) {
    return bearing(motion(text));
  }

  /** Degrees clockwise from north; NaN is unknown. */
  public PointDraft bearing(double degrees) {
    bearingDeg = known(degrees, 360);
    return this;
  }

  private static double motion(String text) {
    return text.isBlank() ? 0 : Decimal.parse(text.strip()).orElse(Double.NaN);
  }

  /** The value, or 0 for unknown; NaN is not below the limit either. */
  private static double known(double value, double limit) {
    return value <= limit ? value : 0;
  }

  /**
   * The fix.
   *
   * @throws Unusable where time or place is missing, or is none
   */
  public Fix fix() throws Unusable {
    requireGood(badTime);
    requireGood(badLat);
    requireGood(badLon);
    return new Fix(
        timeMs,
        (int) Math.round(lat * E7),
        (int) Math.round(lon * E7),
        scaled(accuracyM, 10, 1, Integer.MAX_VALUE),
        scaled(speedMps, 100, 0, Integer.MAX_VALUE),
        scaled(bearingDeg, 10, 0, Fix.MAX_BEARING_TENTH_DEG + 1));
  }

  private static void requireGood(@Nullable RefusalReason problem) throws Unusable {
    if (problem != null) {
      throw new Unusable(problem);
    }
  }

  /** The value in whole small units, at least {@code min}; {@code turn} of them are 0 again. */
  private static OptionalInt scaled(double value, double units, int min, int turn) {
    if (!(value > 0)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Math.max(min, (int) Math.round(value * units) % turn));
  }
}
