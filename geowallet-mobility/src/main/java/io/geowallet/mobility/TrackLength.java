package io.geowallet.mobility;

import java.util.Arrays;

/**
 * How far a phone went, from fixes that are noisy and far apart.
 *
 * <p>The plain sum of the lines between fixes is wrong twice: noise makes it too long, most of all
 * at red lights, and corners between two fixes make it too short. Against the first, a fix is left
 * out until it is {@link #MIN_STEP_M} away from the last one that counted. Against the second, a
 * line is replaced by the way round the corner where the lines before and after it say that there
 * was one: a triangle if both turn to the same side, two corners round a block if they turn to
 * opposite ones. On synthetic drives with sigma 8 m and fixes every 5 to 30 s the sum is right
 * within 1 %, where the plain one is 3 % too long to 4 % too short (see {@code TrackLengthTest}).
 *
 * <p>Stateless.
 */
final class TrackLength {
  /** Fixes nearer to each other [m] tell more about the noise than about the way. */
  static final double MIN_STEP_M = 30;

  /** The same distance, as a multiple of what a fix says of its own accuracy. */
  private static final double STEP_PER_ACCURACY = 3;

  /** Less of a turn in one line [rad] is a bend, for which the line is good enough: 20 degrees. */
  private static final double MIN_TURN = StrictMath.PI / 9;

  /**
   * More of a turn [rad] is more than one corner; the triangle would have no bound: 106 degrees.
   */
  private static final double MAX_TURN = StrictMath.PI / 1.7;

  /** Less to either side [rad] in a shifted line is noise: 12 degrees. */
  private static final double MIN_SHIFT = StrictMath.PI / 15;

  /** A line shorter than this [m] is not taken for a shift. */
  private static final double MIN_SHIFT_M = 150;

  /** With at most this [s] between two fixes on average, the line is smoothed instead. */
  private static final double MAX_DENSE_S = 4;

  /** And with at least so many. */
  private static final int MIN_DENSE = 20;

  private TrackLength() {}

  /**
   * Metres from fix {@code from} to fix {@code to}; of the gaps between them only the straight
   * lines of short ones ({@link Gap#isCounted}).
   */
  static double metres(Track track, int from, int to) {
    double sum = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      if (Gaps.isGap(track, i)) {
        Gap gap = Gaps.at(track, i);
        sum += withoutGaps(track, start, i) + (gap.isCounted() ? gap.straightMm() / 1000.0 : 0);
        start = i + 1;
      }
    }
    return sum + withoutGaps(track, start, to);
  }

  private static double withoutGaps(Track track, int from, int to) {
    if (to - from >= MIN_DENSE && track.seconds(from, to) <= MAX_DENSE_S * (to - from)) {
      return Smoother.metres(track, from, to);
    }
    int[] nodes = thinned(track, from, to);
    double[] turns = turns(track, nodes);
    double sum = 0;
    for (int i = 0; i + 1 < nodes.length; i++) {
      double line = track.distanceM(nodes[i], nodes[i + 1]);
      sum += line * detour(turns, i, line);
    }
    return sum;
  }

  /** The fixes that count: first and last, and those far enough from the one before. */
  private static int[] thinned(Track track, int from, int to) {
    int[] nodes = new int[to - from + 1];
    int n = 0;
    nodes[n++] = from;
    for (int i = from + 1; i <= to; i++) {
      if (track.distanceM(nodes[n - 1], i) >= minStepM(track, i)) {
        nodes[n++] = i;
      }
    }
    if (nodes[n - 1] != to) {
      // The last fix counts in any case, in place of one that is too near to it.
      n = n > 1 ? n : n + 1;
      nodes[n - 1] = to;
    }
    return Arrays.copyOf(nodes, n);
  }

  /** A vague fix must be farther away to tell anything. */
  private static double minStepM(Track track, int i) {
    double accuracyM = track.fix(i).accuracyDm().orElse(0) / 10.0;
    return Math.max(MIN_STEP_M, STEP_PER_ACCURACY * accuracyM);
  }

  /** Turn at each node [rad], to the left positive; 0 at both ends. */
  private static double[] turns(Track track, int[] nodes) {
    double[] turns = new double[nodes.length];
    for (int i = 1; i + 1 < nodes.length; i++) {
      turns[i] = track.turn(nodes[i - 1], nodes[i], nodes[i + 1]);
    }
    return turns;
  }

  /** How much longer the way is than the line from node i to the next one; at least 1. */
  private static double detour(double[] turns, int i, double line) {
    double in = turns[i];
    double out = turns[i + 1];
    double before = i > 0 ? turns[i - 1] : 0;
    double after = i + 2 < turns.length ? turns[i + 2] : 0;
    if (in * out > 0) {
      double side = Math.signum(in);
      double a = Math.abs(in) * share(out * side, before * side);
      double b = Math.abs(out) * share(in * side, after * side);
      return corner(a, b);
    }
    boolean spike = isSpike(before, in, out) || isSpike(in, out, after);
    if (in * out < 0 && line > MIN_SHIFT_M && !spike) {
      double a = Math.abs(in) * share(Math.abs(out), Math.abs(before));
      double b = Math.abs(out) * share(Math.abs(in), Math.abs(after));
      return shift(Math.min(a, b));
    }
    return 1;
  }

  /** Out and back: not a shift but an outlier that nobody noticed, so nothing is added. */
  private static boolean isSpike(double in, double tip, double out) {
    return in * tip < 0
        && out * tip < 0
        && 3 * Math.min(Math.abs(in), Math.abs(out)) > Math.abs(tip);
  }

  /**
   * Two sides of a triangle over its base: (sin a + sin b) / sin(a + b), where a and b are the
   * angles at the base. For the lone corner between two straights this is exact.
   */
  private static double corner(double a, double b) {
    double sum = Math.min(a + b, MAX_TURN);
    if (sum < MIN_TURN) {
      return 1;
    }
    double difference = Math.min(Math.abs(a - b), sum);
    return StrictMath.cos(difference / 2) / StrictMath.cos(sum / 2);
  }

  /** Two right-angled corners to opposite sides, at an angle to the straight line. */
  private static double shift(double angle) {
    if (angle < MIN_SHIFT) {
      return 1;
    }
    double bounded = Math.min(angle, StrictMath.PI / 4);
    return StrictMath.cos(bounded) + StrictMath.sin(bounded);
  }

  /**
   * Which part of a turn belongs to this line and not to the one on the turn's other side: the line
   * with the larger turn at its other end is the one with a corner in it.
   */
  private static double share(double here, double there) {
    double mine = here * here;
    double theirs = there > 0 ? there * there : 0;
    return mine / (mine + theirs);
  }
}
