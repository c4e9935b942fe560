package io.geowallet.mobility.plausibility;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Geo;
import java.util.List;

/**
 * Whoever draws a line and moves along it evenly makes fixes that lie where the one before and the
 * one after say, to the centimetre. Of the real phones at hand at most one in twelve does.
 */
final class NoiseCheck {
  private static final int LEAST = 60;
  private static final long STEP_MS = 15_000;
  private static final long MOVED_MM = 2_000;
  private static final long EXACT_MM = 50;

  /** Half of all, six times as many as seen with a real phone. */
  private static final int PART = 2;

  private NoiseCheck() {}

  static Outcome check(List<Fix> sorted) {
    int looked = 0;
    int exact = 0;
    for (int i = 1; i < sorted.size() - 1; i++) {
      Fix a = sorted.get(i - 1);
      Fix b = sorted.get(i);
      Fix c = sorted.get(i + 1);
      if (isStep(a, b) && isStep(b, c)) {
        looked++;
        exact += isExact(a, b, c) ? 1 : 0;
      }
    }
    return looked < LEAST ? Outcome.NOT_POSSIBLE : Outcome.of(exact * PART < looked);
  }

  private static boolean isStep(Fix a, Fix b) {
    long ms = b.timeMs() - a.timeMs();
    return ms > 0
        && ms <= STEP_MS
        && Geo.distanceMm(a.latE7(), a.lonE7(), b.latE7(), b.lonE7()) >= MOVED_MM;
  }

  private static boolean isExact(Fix a, Fix b, Fix c) {
    long part = b.timeMs() - a.timeMs();
    long whole = c.timeMs() - a.timeMs();
    int lat = between(a.latE7(), c.latE7(), part, whole);
    int lon = between(a.lonE7(), c.lonE7(), part, whole);
    return Geo.distanceMm(lat, lon, b.latE7(), b.lonE7()) < EXACT_MM;
  }

  private static int between(int from, int to, long part, long whole) {
    return (int) (from + Math.floorDiv(((long) to - from) * part * 2 + whole, 2 * whole));
  }
}
