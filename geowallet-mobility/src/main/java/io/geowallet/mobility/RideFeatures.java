package io.geowallet.mobility;

import java.util.Arrays;

/**
 * What is known of a ride, in the quantities by which modes differ: speeds, halts, corners, length,
 * and how much of its time went by without fixes (after Zheng et al., Understanding mobility based
 * on GPS data, UbiComp 2008: stop rate and heading change rate beside speeds).
 *
 * @param usualSpeed half of the moving time is slower [m/s]
 * @param topSpeed 90 % of the moving time are slower [m/s]
 * @param usualOnRoads usual speed [m/s] if it kept to roads: no fix came for minutes, and they are
 *     longer than the line between its ends, as rails are not
 * @param topOnRoads top speed [m/s] likewise
 * @param halts how often it stood for a moment
 * @param haltKm kilometres of which halts could be seen
 * @param corners how often it turned by 45 degrees and more within some 100 m
 * @param km length along the points, gaps as straight lines
 * @param unseen share of its time, 0 to 1, in which no fix came for 90 s and more
 */
record RideFeatures(
    double usualSpeed,
    double topSpeed,
    double usualOnRoads,
    double topOnRoads,
    int halts,
    double haltKm,
    int corners,
    double km,
    double unseen) {
  /** Slower [m/s] is halting. */
  private static final double MOVING = 1.0;

  /** Longer without a fix [s] is unseen. */
  private static final double UNSEEN_S = 90;

  /** The mean speed over a time without fixes stands for at most this [s] of it. */
  private static final double MAX_WEIGHT_S = 1800;

  /** Halts are seen where fixes are at most this far apart [s]. */
  private static final double HALT_STEP_S = 35;

  /** And their speed is known so well [m/s]. */
  private static final double HALT_NOISE = 1;

  /** Corners are looked for on lines at least this long [m]. */
  private static final double CORNER_STEP_M = 60;

  /** And this much longer than a fix is vague. */
  private static final double CORNER_STEP_PER_SIGMA = 4;

  /** A corner turns at least this much [rad]: 45 degrees. */
  private static final double CORNER = StrictMath.PI / 4;

  private static final double TOP = 0.9;

  private static final double HALF = 0.5;

  /**
   * How much longer roads are than the straight line (Giacomin and Levinson, Environment and
   * Planning B 42, 2015: 1.3 in towns).
   */
  private static final double CIRCUITY = 1.3;

  /** The features of the points {@code from} to {@code to}, which differ. */
  static RideFeatures of(Samples samples, int from, int to) {
    double[] speeds = new double[to - from];
    double[] onRoads = new double[to - from];
    boolean anySilent = false;
    double[] weights = new double[to - from];
    double km = 0;
    double unseen = 0;
    double haltKm = 0;
    int halts = 0;
    boolean halting = true;
    for (int i = from; i < to; i++) {
      double seconds = samples.seconds(i, i + 1);
      double metres = samples.distanceM(i, i + 1);
      Samples.Speed speed = samples.speed(i);
      speeds[i - from] = speed.value();
      boolean silent = seconds > Gaps.MAX_SILENCE_MS / 1000.0;
      onRoads[i - from] = speed.value() * (silent ? CIRCUITY : 1);
      anySilent |= silent;
      weights[i - from] = Math.min(seconds, MAX_WEIGHT_S);
      km += metres / 1000;
      unseen += seconds > UNSEEN_S ? seconds : 0;
      if (seconds <= HALT_STEP_S && speed.sigma() <= HALT_NOISE) {
        haltKm += metres / 1000;
        boolean slow = speed.value() < MOVING;
        halts += slow && !halting ? 1 : 0;
        halting = slow;
      }
    }
    double usual = quantile(speeds, weights, HALF);
    double top = quantile(speeds, weights, TOP);
    return new RideFeatures(
        usual,
        top,
        anySilent ? quantile(onRoads, weights, HALF) : usual,
        anySilent ? quantile(onRoads, weights, TOP) : top,
        halts,
        haltKm,
        corners(samples, from, to),
        km,
        unseen / samples.seconds(from, to));
  }

  /** The speed below which a share of the moving time lies; of all time if nothing moves. */
  private static double quantile(double[] speeds, double[] weights, double share) {
    Integer[] order = new Integer[speeds.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(speeds[a], speeds[b]));
    double total = 0;
    for (int i : order) {
      total += speeds[i] >= MOVING ? weights[i] : 0;
    }
    double sum = 0;
    for (int i : order) {
      sum += speeds[i] >= MOVING ? weights[i] : 0;
      if (sum > 0 && sum >= share * total) {
        return speeds[i];
      }
    }
    return speeds[order[order.length - 1]];
  }

  private static int corners(Samples samples, int from, int to) {
    int[] nodes = new int[to - from + 1];
    int n = 0;
    nodes[n++] = from;
    for (int i = from + 1; i <= to; i++) {
      double step =
          Math.max(
              CORNER_STEP_M,
              CORNER_STEP_PER_SIGMA * Math.max(samples.sigmaOf(i), samples.sigmaOf(nodes[n - 1])));
      if (samples.distanceM(nodes[n - 1], i) >= step) {
        nodes[n++] = i;
      }
    }
    int corners = 0;
    for (int i = 1; i + 2 < n; i++) {
      // Over two lines: a corner that a line cuts off shows half before it and half behind.
      double one = turn(samples, nodes[i - 1], nodes[i], nodes[i], nodes[i + 1]);
      double two = turn(samples, nodes[i - 1], nodes[i], nodes[i + 1], nodes[i + 2]);
      boolean smooth = Math.abs(two) >= CORNER && one * two > 0;
      if (smooth) {
        corners++;
        i++;
      }
    }
    return corners;
  }

  /** Turn from the line a-b to the line c-d [rad], -pi to pi. */
  private static double turn(Samples samples, int a, int b, int c, int d) {
    double eastIn = samples.eastM(a, b);
    double northIn = samples.northM(a, b);
    double eastOut = samples.eastM(c, d);
    double northOut = samples.northM(c, d);
    return StrictMath.atan2(
        eastIn * northOut - northIn * eastOut, eastIn * eastOut + northIn * northOut);
  }
}
