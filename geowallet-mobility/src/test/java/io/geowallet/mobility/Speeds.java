package io.geowallet.mobility;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Speed at each fix, as the straight line over about half a minute around it: shorter lines would
 * measure the noise, longer ones would blur the change from walking to driving. The phone's own
 * speed is not used, since many leave it out and write 0.
 */
final class Speeds {
  /** Half of the time that a line spans where fixes are dense [ms]. */
  private static final long HALF_MS = 15_000;

  /** A line that spans less [ms] is made longer by more fixes, if there are any. */
  private static final long MIN_MS = 20_000;

  /** A fix stands for at most this time [ms] in a quantile. */
  private static final long MAX_WEIGHT_MS = 30_000;

  /** Slower [m/s] is halting, and does not tell the mode. */
  private static final double MOVING = 1.0;

  private final Track track;
  private final double[] metresPerSecond;

  /** Measures every fix of a track. */
  Speeds(Track track) {
    this.track = track;
    metresPerSecond = new double[track.size()];
    for (int i = 0; i < metresPerSecond.length; i++) {
      metresPerSecond[i] = measure(i);
    }
  }

  /** Speed at fix i [m/s]; not a number where gaps on both sides leave nothing to measure. */
  double at(int i) {
    return metresPerSecond[i];
  }

  private double measure(int i) {
    int first = i;
    int last = i;
    while (before(first) && track.timeMs(i) - track.timeMs(first - 1) <= HALF_MS) {
      first--;
    }
    while (after(last) && track.timeMs(last + 1) - track.timeMs(i) <= HALF_MS) {
      last++;
    }
    while (track.timeMs(last) - track.timeMs(first) < MIN_MS && (before(first) || after(last))) {
      boolean back =
          before(first)
              && (!after(last)
                  || track.timeMs(i) - track.timeMs(first - 1)
                      <= track.timeMs(last + 1) - track.timeMs(i));
      first -= back ? 1 : 0;
      last += back ? 0 : 1;
    }
    return first == last ? Double.NaN : track.distanceM(first, last) / track.seconds(first, last);
  }

  private boolean before(int i) {
    return i > 0 && !Gaps.isGap(track, i - 1);
  }

  private boolean after(int i) {
    return i + 1 < track.size() && !Gaps.isGap(track, i);
  }

  /**
   * The speed [m/s] below which this share of the moving time lies, of fixes {@code from} to {@code
   * to}; not a number if nothing is known of them.
   */
  double quantile(int from, int to, double share) {
    int[] moving = moving(from, to);
    long total = 0;
    for (int i : moving) {
      total += weightMs(i, to);
    }
    long sum = 0;
    for (int i : moving) {
      sum += weightMs(i, to);
      if (sum >= share * total) {
        return metresPerSecond[i];
      }
    }
    return Double.NaN;
  }

  /** Fixes in order of speed, ties in order of time; slow ones only if there are no others. */
  private int[] moving(int from, int to) {
    Integer[] known =
        IntStream.rangeClosed(from, to)
            .filter(i -> !Double.isNaN(metresPerSecond[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> metresPerSecond[i]))
            .toArray(Integer[]::new);
    int[] all = Arrays.stream(known).mapToInt(Integer::intValue).toArray();
    int[] fast = Arrays.stream(all).filter(i -> metresPerSecond[i] >= MOVING).toArray();
    return fast.length == 0 ? all : fast;
  }

  private long weightMs(int i, int to) {
    long ms = i < to ? track.timeMs(i + 1) - track.timeMs(i) : 0;
    return Math.max(1, Math.min(MAX_WEIGHT_MS, ms));
  }
}
