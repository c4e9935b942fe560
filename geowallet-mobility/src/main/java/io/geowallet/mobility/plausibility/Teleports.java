package io.geowallet.mobility.plausibility;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Place;
import java.util.List;

/**
 * Somebody is elsewhere at once, faster than any passenger, and stays there. A single fix that is
 * far away and back again is what real phones show between masts, and no teleport.
 */
final class Teleports {
  private static final int AROUND = 3;
  private static final long FAR_MM = 3_000_000;
  private static final long NEAR_MM = 1_000_000;

  /** 300 m/s: airliners keep below. */
  private static final long MM_PER_MS = 300;

  /** Fixes that believe themselves less are those between masts. */
  private static final int MOST_ACCURACY_DM = 1_000;

  private Teleports() {}

  static Outcome check(List<Fix> sorted) {
    List<Fix> good =
        sorted.stream().filter(f -> f.accuracyDm().orElse(0) <= MOST_ACCURACY_DM).toList();
    if (good.size() < 2 * AROUND) {
      return Outcome.NOT_POSSIBLE;
    }
    for (int i = AROUND; i <= good.size() - AROUND; i++) {
      if (isTeleport(good, i)) {
        return Outcome.NOT_PASSED;
      }
    }
    return Outcome.PASSED;
  }

  private static boolean isTeleport(List<Fix> good, int at) {
    Fix before = good.get(at - 1);
    Fix after = good.get(at);
    long distance = distance(before, after);
    long ms = Math.max(1, after.timeMs() - before.timeMs());
    return distance > FAR_MM
        && distance / ms >= MM_PER_MS
        && distance(good.get(at - AROUND), before) < NEAR_MM
        && distance(after, good.get(at + AROUND - 1)) < NEAR_MM;
  }

  private static long distance(Fix a, Fix b) {
    return Place.of(a).distanceMm(Place.of(b));
  }
}
