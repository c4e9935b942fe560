package io.geowallet.mobility;

import java.util.Collections;
import java.util.List;

/**
 * Whether two recordings of one time are of two places. Each time between two neighbouring fixes of
 * the one in which the other has fixes is a witness; it speaks against them where no vehicle gets
 * from the first neighbour by way of most of these fixes to the second. Outliers speak too, so that
 * more than a quarter of the witnesses must. Stateless.
 */
final class Contradiction {
  /** Neighbours that are farther apart [ms] are witness to nothing. */
  static final long MAX_BETWEEN_MS = 3_600_000;

  /** Up to this [m], and what both fixes say of themselves, two receivers are in one place. */
  static final double SAME_PLACE_M = 150;

  /** What an unknown accuracy is taken for [m]. */
  static final double UNKNOWN_M = 30;

  /** A way out and back between neighbours with no silence between them is no faster [m/s]. */
  static final double DETOUR_SPEED = 10;

  /** One witness of so many must speak against it. */
  static final int SHARE = 4;

  private Contradiction() {}

  /** Whether two recordings, each in natural order, contradict each other. */
  static boolean between(List<Fix> one, List<Fix> other) {
    return speaks(one, other) || speaks(other, one);
  }

  /** Whether the neighbours in {@code witness} speak against {@code other}. */
  private static boolean speaks(List<Fix> witness, List<Fix> other) {
    if (witness.size() < 2 || other.isEmpty()) {
      return false;
    }
    int asked = 0;
    int against = 0;
    int next = firstFrom(other, witness.get(0).timeMs());
    int i = Math.max(0, firstFrom(witness, other.get(0).timeMs()) - 1);
    for (; i + 1 < witness.size() && next < other.size(); i++) {
      Fix before = witness.get(i);
      Fix after = witness.get(i + 1);
      int from = next;
      while (next < other.size() && other.get(next).timeMs() < after.timeMs()) {
        next++;
      }
      List<Fix> inside = other.subList(from, next).stream().filter(f -> isSharp(f)).toList();
      boolean isWitness = after.timeMs() - before.timeMs() <= MAX_BETWEEN_MS;
      if (isWitness && isSharp(before) && isSharp(after) && !inside.isEmpty()) {
        asked++;
        long off = inside.stream().filter(f -> !isOnTheWay(before, f, after)).count();
        against += 2 * off > inside.size() ? 1 : 0;
      }
    }
    return against * SHARE > asked;
  }

  private static int firstFrom(List<Fix> fixes, long ms) {
    int at = Collections.binarySearch(fixes, Fix.at(ms, -Fix.MAX_LAT_E7, -Fix.MAX_LON_E7));
    return at < 0 ? -at - 1 : at;
  }

  private static boolean isSharp(Fix fix) {
    return fix.accuracyDm().orElse(0) <= FixFilter.MAX_ACCURACY_DM;
  }

  private static boolean isOnTheWay(Fix before, Fix fix, Fix after) {
    double to = metres(before, fix);
    double from = metres(fix, after);
    double toS = (fix.timeMs() - before.timeMs()) / 1000.0;
    double fromS = (after.timeMs() - fix.timeMs()) / 1000.0;
    boolean silent = after.timeMs() - before.timeMs() > Gaps.MAX_SILENCE_MS;
    double pace = silent ? Hops.ROAD_SPEED : DETOUR_SPEED;
    double slack = SAME_PLACE_M + accuracyM(fix);
    double detour = Math.max(0, to + from - metres(before, after));
    return to <= slack + accuracyM(before) + Hops.mostMetres(toS)
        && from <= slack + accuracyM(after) + Hops.mostMetres(fromS)
        && detour <= 2 * slack + accuracyM(before) + accuracyM(after) + pace * (toS + fromS);
  }

  private static double metres(Fix a, Fix b) {
    return Geo.distanceMm(a.latE7(), a.lonE7(), b.latE7(), b.lonE7()) / 1000.0;
  }

  private static double accuracyM(Fix fix) {
    return fix.accuracyDm().isPresent() ? fix.accuracyDm().getAsInt() / 10.0 : UNKNOWN_M;
  }
}
