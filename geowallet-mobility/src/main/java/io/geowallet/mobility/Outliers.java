package io.geowallet.mobility;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds single fixes that lie far from where their neighbours say the phone was.
 *
 * <p>A fix is compared with three predictions: its two predecessors carried on, its two successors
 * carried back, and the line between its neighbours. A car that turns, brakes or goes back the way
 * it came mostly agrees with one of them; an outlier agrees with none. Where fixes are so far apart
 * that a real corner can fail all three, another sign is needed: the fix before and the one after
 * are in one place, or the way to the fix and back is faster than what is usual around it, or the
 * track goes on after it in the direction that it had before.
 *
 * <p>The worst of a neighbourhood goes first, since it spoils the predictions of those beside it;
 * then the rest is looked at again.
 */
final class Outliers {
  /** Nearer than this [m] nothing is called an outlier: sigma of good fixes is about 8 m. */
  private static final double MIN_DEVIATION_M = 75;

  /** The same as a share of the way between the neighbours. */
  private static final double DEVIATION_PER_METRE = 0.15;

  /** So much faster than around it, and this much [m/s], is too fast. */
  private static final double TOO_FAST = 1.3;

  private static final double TOO_FAST_BY = 3;

  /** Fixes to either side whose speeds are looked at. */
  private static final int AROUND = 6;

  /** Of those, the share that is slower than the usual speed: other outliers are above it. */
  private static final double USUAL_SHARE = 0.7;

  /** A spike has at least this turn at its tip [rad]: 45 degrees. */
  private static final double TIP = StrictMath.PI / 4;

  /** The directions before and after a spike differ by less than this [rad]: 30 degrees. */
  private static final double STRAIGHT_ON = StrictMath.PI / 6;

  /** Two fixes are judged together within this time [s]; a detour of a car takes longer. */
  private static final double PAIR_S = 45;

  /** Clusters of outliers are taken off from outside to inside, one layer a round. */
  private static final int ROUNDS = 4;

  private final Track track;

  private Outliers(Track track) {
    this.track = track;
  }

  /** The track without its outliers. */
  static Track without(Track track) {
    Track kept = track;
    for (int round = 0; round < ROUNDS; round++) {
      int[] good = new Outliers(kept).allButTheWorst();
      if (good.length == kept.size()) {
        break;
      }
      kept = kept.only(good);
    }
    return kept;
  }

  private int[] allButTheWorst() {
    int n = track.size();
    double[] excess = new double[n + 2];
    for (int i = 0; i < n; i++) {
      excess[i + 1] = excess(i);
    }
    return IntStream.range(0, n).filter(i -> !isWorst(excess, i + 1)).toArray();
  }

  private static boolean isWorst(double[] excess, int i) {
    return excess[i] > 1 && excess[i] >= excess[i - 1] && excess[i] > excess[i + 1];
  }

  /** How often the tolerance fits into the deviation of fix i; above 1 it is an outlier. */
  private double excess(int i) {
    return Math.max(excessAlone(i), Math.max(excessOfPair(i - 1), excessOfPair(i)));
  }

  private double excessAlone(int i) {
    double excess = 0;
    if (near(i - 1) && near(i)) {
      excess = excessInside(i, i - 1, i + 1);
    } else if (near(i - 1) && near(i - 2)) {
      excess = excessAtEnd(i, i - 1, i - 2);
    } else if (near(i) && near(i + 1)) {
      excess = excessAtEnd(i, i + 1, i + 2);
    }
    return excess > 1 && (isReturn(i) || isTooFast(i) || isSpike(i)) ? excess : 0;
  }

  /** Two outliers in a row can point at each other, so i and i + 1 are judged by those outside. */
  private double excessOfPair(int i) {
    boolean dense = near(i - 1) && near(i) && near(i + 1) && track.seconds(i - 1, i + 2) <= PAIR_S;
    if (!dense) {
      return 0;
    }
    double one = excessInside(i, i - 1, i + 2);
    double excess = one <= 1 ? one : Math.min(one, excessInside(i + 1, i - 1, i + 2));
    if (excess <= 1) {
      return 0;
    }
    double slower = Math.min(speed(i - 1, i), speed(i + 1, i + 2));
    return slower > tooFast(i, i + 1) ? excess : 0;
  }

  /**
   * The smallest deviation from three predictions, by fixes up to a and from b on; of those that
   * are within the tolerance any one.
   */
  private double excessInside(int i, int a, int b) {
    double tolerance = Math.max(MIN_DEVIATION_M, DEVIATION_PER_METRE * track.distanceM(a, b));
    double deviation = deviation(i, a, b);
    if (deviation > tolerance && near(a - 1)) {
      deviation = Math.min(deviation, deviation(i, a - 1, a));
    }
    if (deviation > tolerance && near(b)) {
      deviation = Math.min(deviation, deviation(i, b, b + 1));
    }
    return deviation / tolerance;
  }

  /** A first or last fix has neighbours on one side only, which may just have turned. */
  private double excessAtEnd(int end, int next, int beyond) {
    double ratio = track.seconds(end, next) / track.seconds(next, beyond);
    double usual = track.distanceM(next, beyond) * ratio;
    return deviation(end, next, beyond) / Math.max(MIN_DEVIATION_M, usual);
  }

  private boolean isReturn(int i) {
    return near(i - 1) && near(i) && track.distanceM(i - 1, i + 1) < MIN_DEVIATION_M;
  }

  private boolean isTooFast(int i) {
    double to = near(i - 1) ? speed(i - 1, i) : 0;
    double here = near(i) ? Math.max(to, speed(i, i + 1)) : to;
    return here > tooFast(i, i);
  }

  /** What is too fast [m/s] for the ways to, between and from the fixes from one to another. */
  private double tooFast(int from, int to) {
    double[] around = new double[2 * AROUND + 1];
    int n = 0;
    for (int j = from - AROUND; j < to + AROUND; j++) {
      if ((j < from - 1 || j > to) && near(j)) {
        around[n++] = speed(j, j + 1);
      }
    }
    Arrays.sort(around, 0, n);
    double usual = n == 0 ? 0 : around[(int) (n * USUAL_SHARE)];
    return TOO_FAST * usual + TOO_FAST_BY;
  }

  private boolean isSpike(int i) {
    if (!near(i - 2) || !near(i - 1) || !near(i) || !near(i + 1)) {
      return false;
    }
    double tip = track.turn(i - 1, i, i + 1);
    double sum = track.turn(i - 2, i - 1, i) + tip + track.turn(i, i + 1, i + 2);
    return Math.abs(tip) > TIP && Math.abs(sum) < STRAIGHT_ON;
  }

  private double speed(int i, int j) {
    return track.distanceM(i, j) / track.seconds(i, j);
  }

  /** Metres between fix i and where the line through fixes a and b is at the time of i. */
  private double deviation(int i, int a, int b) {
    double share = track.seconds(a, i) / track.seconds(a, b);
    double east = track.eastM(a, i) - share * track.eastM(a, b);
    double north = track.northM(a, i) - share * track.northM(a, b);
    return Math.sqrt(east * east + north * north);
  }

  /** Whether i and i + 1 both exist, with no silence between them. */
  private boolean near(int i) {
    return i >= 0 && i + 1 < track.size() && !Gaps.silent(track, i);
  }
}
