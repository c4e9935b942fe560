package io.geowallet.mobility.plausibility;

import io.geowallet.mobility.Fix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A stretch whose steps are those of an earlier stretch, one for one and to the last digit: the
 * same recording again, moved in time, in place or both. No two real drives are alike so far.
 *
 * <p>Stretches are told apart by a sum over their steps first, and compared step by step only where
 * two have the same one: a fix a second over a month would be gigabytes of stretches.
 */
final class Replays {
  /** So many steps in a row. */
  private static final int STEPS = 20;

  /** Of which so many go somewhere: who lies still makes many alike. */
  private static final int MOVING = STEPS / 2;

  /** About a metre [1e-7 degrees, both added]. */
  private static final int MOVED_E7 = 100;

  /** An odd number without a pattern; 2^64 over the golden ratio. */
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private Replays() {}

  static Outcome check(List<Fix> sorted) {
    long[] steps = steps(sorted);
    int[] starts = movingStarts(steps);
    long[] sums = sums(steps, starts);
    long[] twice = twice(sums);
    Map<List<Long>, Integer> seen = new HashMap<>();
    for (int i = 0; i < starts.length; i++) {
      if (Arrays.binarySearch(twice, sums[i]) >= 0) {
        Integer first = seen.putIfAbsent(window(steps, starts[i]), starts[i]);
        if (first != null && starts[i] - first >= STEPS) {
          return Outcome.NOT_PASSED;
        }
      }
    }
    return starts.length == 0 ? Outcome.NOT_POSSIBLE : Outcome.PASSED;
  }

  /** Both differences of a step in one number, latitude above. */
  private static long[] steps(List<Fix> sorted) {
    long[] steps = new long[Math.max(0, sorted.size() - 1)];
    for (int i = 0; i < steps.length; i++) {
      Fix a = sorted.get(i);
      Fix b = sorted.get(i + 1);
      steps[i] =
          (long) (b.latE7() - a.latE7()) << Integer.SIZE | (b.lonE7() - a.lonE7()) & 0xffffffffL;
    }
    return steps;
  }

  private static boolean isMove(long step) {
    return Math.abs(step >> Integer.SIZE) + Math.abs((long) (int) step) > MOVED_E7;
  }

  /** Where stretches begin that go somewhere. */
  private static int[] movingStarts(long[] steps) {
    int[] starts = new int[steps.length];
    int n = 0;
    int moving = 0;
    for (int end = 0; end < steps.length; end++) {
      moving += isMove(steps[end]) ? 1 : 0;
      int start = end - STEPS + 1;
      if (start >= 0) {
        if (moving >= MOVING) {
          starts[n++] = start;
        }
        moving -= isMove(steps[start]) ? 1 : 0;
      }
    }
    return Arrays.copyOf(starts, n);
  }

  private static long[] sums(long[] steps, int[] starts) {
    return Arrays.stream(starts).mapToLong(start -> sum(steps, start)).toArray();
  }

  private static long sum(long[] steps, int start) {
    long sum = 0;
    for (int i = start; i < start + STEPS; i++) {
      sum = Long.rotateLeft((sum ^ steps[i]) * FACTOR, Integer.SIZE - 1);
    }
    return sum;
  }

  /** The sums that are there more than once, sorted. */
  private static long[] twice(long[] sums) {
    long[] sorted = sums.clone();
    Arrays.sort(sorted);
    LongStream.Builder twice = LongStream.builder();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        twice.add(sorted[i]);
      }
    }
    return twice.build().toArray();
  }

  private static List<Long> window(long[] steps, int start) {
    return Arrays.stream(steps, start, start + STEPS).boxed().toList();
  }
}
