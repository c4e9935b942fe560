package io.geowallet.mobility;

/**
 * How likely a speed is in each {@link Motion}: mixtures of normal densities, each widened by the
 * noise of the speed that was measured.
 *
 * <p>The numbers are common knowledge, not fitted: people walk at 1.35 m/s with a deviation of 0.3
 * (Bohannon, Age and Ageing 26, 1997), bicycles and scooters do 3 to 7 m/s, and everything on
 * wheels also stands at lights. Immutable; arrays do not leave it.
 */
final class MotionModel {
  /** Speeds are looked at for so long [s] before they count as one more piece of evidence. */
  private static final double EVIDENCE_S = 20;

  /** A time without fixes counts for at most this [s]. */
  private static final double MAX_EVIDENCE_S = 60;

  /** No speed is impossible: density [1/(m/s)] of whatever was not thought of. */
  private static final double FLOOR = 2e-3;

  private static final double ROOT_2_PI = Math.sqrt(2 * StrictMath.PI);

  /** Shares, means and deviations [m/s] of each motion, in the order of {@link Motion}. */
  private final double[][][] parts = {
    {{1, 0, 0.3}},
    {{0.85, 1.35, 0.35}, {0.15, 0, 0.4}},
    {{0.5, 4, 0.9}, {0.3, 5.8, 1.2}, {0.1, 2.5, 0.8}, {0.1, 0, 0.4}},
    {{0.15, 0, 0.4}, {0.15, 4, 2.5}, {0.35, 10, 4}, {0.25, 20, 7}, {0.1, 35, 30}}
  };

  /**
   * What a change costs [nats], from row to column in the order of {@link Motion}: about one in a
   * hundred chances a piece of evidence, fewer where people first get on or off.
   */
  private final double[][] change = {
    {0, 3, 4, 4},
    {3, 0, 4.5, 4.5},
    {4, 4.5, 0, 5},
    {4, 4.5, 5, 0}
  };

  /** What a change from one motion to another costs [nats]. */
  double change(int from, int to) {
    return change[from][to];
  }

  /** Logarithms of the likelihoods of the way from point i to the next, for each motion. */
  void logLikelihoods(Samples samples, int i, double[] out) {
    Samples.Speed measured = samples.speed(i);
    double speed = measured.value();
    double noise = measured.sigma();
    double seconds = samples.seconds(i, i + 1);
    double weight = Math.min(seconds, MAX_EVIDENCE_S) / EVIDENCE_S;
    // Over a long time without fixes only the mean speed is known, of halts and haste together.
    double spread = seconds > Gaps.MAX_SILENCE_MS / 1000.0 ? 0.5 : 0;
    for (int m = 0; m < parts.length; m++) {
      double density = FLOOR;
      for (double[] part : parts[m]) {
        density +=
            part[0]
                * density(
                    speed, part[1], part[2] * part[2] + noise * noise + square(spread * part[1]));
      }
      out[m] = weight * StrictMath.log(density);
    }
  }

  private static double square(double x) {
    return x * x;
  }

  /** Normal density, folded at 0, since a speed has no sign. */
  private static double density(double x, double mean, double variance) {
    double up = x - mean;
    double down = x + mean;
    double sum =
        StrictMath.exp(-up * up / (2 * variance)) + StrictMath.exp(-down * down / (2 * variance));
    return sum / (ROOT_2_PI * Math.sqrt(variance));
  }
}
