package io.geowallet.mobility.plausibility;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Geo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A day that goes through the very points of another, to the centimetre, whatever its times are:
 * who copies a day and shifts its clock does. Real phones meet a point again once in thousands.
 *
 * <p>Points are numbers in sorted arrays: a fix a second over a month would be a hundred megabytes
 * of sets.
 */
final class DistinctDays {
  private static final long DAY_MS = 86_400_000;
  private static final long MOVED_MM = 5_000;
  private static final int LEAST = 50;

  /** A third of a day's points. */
  private static final int PART = 3;

  private DistinctDays() {}

  static Outcome check(List<Fix> sorted) {
    List<long[]> days = days(sorted);
    long[] all = days.stream().flatMapToLong(LongStream::of).sorted().toArray();
    for (long[] day : days) {
      long again = LongStream.of(day).filter(point -> isTwice(all, point)).count();
      if (again * PART >= day.length) {
        return Outcome.NOT_PASSED;
      }
    }
    return days.size() < 2 ? Outcome.NOT_POSSIBLE : Outcome.PASSED;
  }

  /** Each day's points, each once; days of too few are left out. */
  private static List<long[]> days(List<Fix> sorted) {
    List<long[]> days = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || dayOf(sorted.get(i)) != dayOf(sorted.get(from))) {
        long[] points = points(sorted, from, i);
        if (points.length >= LEAST) {
          days.add(points);
        }
        from = i;
      }
    }
    return days;
  }

  private static long dayOf(Fix fix) {
    return fix.timeMs() / DAY_MS;
  }

  private static long[] points(List<Fix> sorted, int from, int to) {
    LongStream.Builder points = LongStream.builder();
    for (int i = Math.max(1, from); i < to; i++) {
      Fix before = sorted.get(i - 1);
      Fix fix = sorted.get(i);
      long moved = Geo.distanceMm(before.latE7(), before.lonE7(), fix.latE7(), fix.lonE7());
      if (moved >= MOVED_MM) {
        points.add((long) fix.latE7() << Integer.SIZE | fix.lonE7() & 0xffffffffL);
      }
    }
    return points.build().distinct().toArray();
  }

  /** Two days hold the point, since each day holds it once. */
  private static boolean isTwice(long[] all, long point) {
    int at = Arrays.binarySearch(all, point);
    return at > 0 && all[at - 1] == point || at + 1 < all.length && all[at + 1] == point;
  }
}
