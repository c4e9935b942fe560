package io.geowallet.wallet.live.client;

import io.geowallet.mobility.Fix;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A position in the units in which applications send it. A number that is missing is NaN, and what
 * is negative or beyond any phone's is unknown; so is zero where the application writes zero for
 * what it does not know.
 *
 * @param lat degrees
 * @param lon degrees
 * @param timeMs since the epoch
 * @param accuracyM metres
 * @param speedMPerS metres a second
 * @param courseDeg degrees clockwise from north
 */
public record Measured(
    double lat, double lon, double timeMs, double accuracyM, double speedMPerS, double courseDeg) {
  private static final double E7 = 1e7;
  private static final double DM_PER_M = 10;
  private static final double CM_PER_M = 100;
  private static final double TENTHS = 10;

  /** What an application writes for a speed or course that it does not know. */
  public enum Unknown {
    /** Nothing or 0. */
    ZERO,
    /** Nothing or -1, so that 0 is a value. */
    MINUS_ONE
  }

  /** The position, where it can be one. */
  public Optional<Fix> fix(Unknown unknown) {
    int least = unknown == Unknown.ZERO ? 1 : 0;
    double latE7 = lat * E7;
    double lonE7 = lon * E7;
    boolean usable =
        Math.abs(latE7) <= Fix.MAX_LAT_E7
            && Math.abs(lonE7) <= Fix.MAX_LON_E7
            && timeMs > 0
            && timeMs <= Fix.MAX_TIME_MS;
    if (!usable) {
      return Optional.empty();
    }
    return Optional.of(
        new Fix(
            Math.round(timeMs),
            (int) Math.round(latE7),
            (int) Math.round(lonE7),
            known(accuracyM * DM_PER_M, 1, Fix.MAX_ACCURACY_DM),
            known(speedMPerS * CM_PER_M, least, Fix.MAX_SPEED_CM_PER_S),
            known(courseDeg * TENTHS, least, Fix.MAX_BEARING_TENTH_DEG)));
  }

  private static OptionalInt known(double value, int least, int most) {
    long rounded = Double.isNaN(value) ? -1 : Math.round(value);
    return rounded >= least && rounded <= most
        ? OptionalInt.of((int) rounded)
        : OptionalInt.empty();
  }
}
