package io.geowallet.wallet.imports;

import io.geowallet.mobility.Fix;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Turns the texts of a point into a fix, or says what is wrong with them. Stateless. */
final class PointReader {
  private static final double E7 = 1e7;
  private static final double MAX_ACCURACY_M = Fix.MAX_ACCURACY_DM / 10.0;
  private static final double MAX_SPEED_MPS = Fix.MAX_SPEED_CM_PER_S / 100.0;

  private PointReader() {}

  /** Why a point cannot be used. It is caught where points are counted and leaves no trace. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;
    private final RefusalReason reason;

    Unusable(RefusalReason reason) {
      super(reason.text(), null, false, false);
      this.reason = reason;
    }

    RefusalReason reason() {
      return reason;
    }
  }

  /** The fix; values of the collector that are 0 or below are unknown. */
  static Fix fix(RawPoint raw) throws Unusable {
    long timeMs = time(raw.time().strip());
    double lat = coordinate(raw.lat().strip(), 90, RefusalReason.IMPOSSIBLE_LATITUDE);
    double lon = coordinate(raw.lon().strip(), 180, RefusalReason.IMPOSSIBLE_LONGITUDE);
    OptionalDouble accuracy = known(raw.accuracy(), MAX_ACCURACY_M, RefusalReason.BAD_ACCURACY);
    OptionalDouble speed = known(raw.speed(), MAX_SPEED_MPS, RefusalReason.BAD_SPEED);
    OptionalDouble bearing = known(raw.bearing(), 360, RefusalReason.BAD_BEARING);
    return new Fix(
        timeMs,
        (int) Math.round(lat * E7),
        (int) Math.round(lon * E7),
        scaled(accuracy, 10, 1, Integer.MAX_VALUE),
        scaled(speed, 100, 0, Integer.MAX_VALUE),
        scaled(bearing, 10, 0, Fix.MAX_BEARING_TENTH_DEG + 1));
  }

  private static long time(String text) throws Unusable {
    if (text.isEmpty()) {
      throw new Unusable(RefusalReason.NO_TIME);
    }
    OptionalLong ms = Rfc3339.parse(text);
    if (ms.isEmpty()) {
      throw new Unusable(RefusalReason.BAD_TIME);
    }
    if (ms.getAsLong() < 0 || ms.getAsLong() > Fix.MAX_TIME_MS) {
      throw new Unusable(RefusalReason.TIME_OUT_OF_RANGE);
    }
    return ms.getAsLong();
  }

  private static double coordinate(String text, double limit, RefusalReason beyond)
      throws Unusable {
    if (text.isEmpty()) {
      throw new Unusable(RefusalReason.NO_COORDINATE);
    }
    OptionalDouble degrees = Decimal.parse(text);
    if (degrees.isEmpty()) {
      throw new Unusable(RefusalReason.BAD_COORDINATE);
    }
    if (Math.abs(degrees.getAsDouble()) > limit) {
      throw new Unusable(beyond);
    }
    return degrees.getAsDouble();
  }

  private static OptionalDouble known(String text, double limit, RefusalReason bad)
      throws Unusable {
    if (text.isBlank()) {
      return OptionalDouble.empty();
    }
    OptionalDouble value = Decimal.parse(text.strip());
    if (value.isEmpty() || value.getAsDouble() > limit) {
      throw new Unusable(bad);
    }
    return value.getAsDouble() > 0 ? value : OptionalDouble.empty();
  }

  /** The value in whole small units, at least {@code min}; {@code turn} of them are 0 again. */
  private static OptionalInt scaled(OptionalDouble value, double units, int min, int turn) {
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    int whole = (int) Math.round(value.getAsDouble() * units);
    return OptionalInt.of(Math.max(min, whole % turn));
  }
}
