package io.geowallet.mobility;

import java.util.Arrays;

/**
 * How much each fix errs for itself, measured on the track: the third differences of places that
 * are a second apart hold little of any movement, but twenty times the variance of noise that is
 * new with each fix. The median over the track is not moved by the few hard corners. Stateless.
 */
final class WhiteNoise {
  /** Fixes farther apart [s] than this let movement into the differences. */
  private static final double MAX_STEP_S = 1.5;

  /** With fewer differences than this nothing is said. */
  private static final int MIN_DIFFERENCES = 30;

  /** Median of the absolute value of a normal variable of deviation 1. */
  private static final double MEDIAN_OF_NORMAL = 0.6745;

  private WhiteNoise() {}

  /** Standard deviation [m] of each coordinate; 0 where too few fixes are dense enough. */
  static double metres(Track track, int from, int to) {
    double[] differences = new double[2 * Math.max(0, to - from)];
    int n = 0;
    for (int i = from; i + 3 <= to; i++) {
      if (isDense(track, i)) {
        differences[n++] = Math.abs(track.eastM(i, i + 3) - 3 * track.eastM(i + 1, i + 2));
        differences[n++] = Math.abs(track.northM(i, i + 3) - 3 * track.northM(i + 1, i + 2));
      }
    }
    if (n < MIN_DIFFERENCES) {
      return 0;
    }
    Arrays.sort(differences, 0, n);
    // Binomial coefficients 1, 3, 3, 1: the variances of four errors add up to twenty.
    return differences[n / 2] / (MEDIAN_OF_NORMAL * Math.sqrt(20));
  }

  private static boolean isDense(Track track, int i) {
    return track.seconds(i, i + 1) <= MAX_STEP_S
        && track.seconds(i + 1, i + 2) <= MAX_STEP_S
        && track.seconds(i + 2, i + 3) <= MAX_STEP_S;
  }
}
