package io.geowallet.mobility;

import java.util.List;

/**
 * The modes of the rides of a journey, told together: a linear-chain conditional random field
 * (Lafferty et al., ICML 2001) over rides. Each has the likelihoods of {@link ModeModel} and of the
 * walk to it; neighbours must make sense: who leaves a car at a station rarely goes on by another
 * car. Probabilities are by the forward-backward algorithm. Stateless.
 */
final class ModeChain {
  private static final List<Mode> MODES = List.of(Mode.values());

  /** How modes are had: each kind has its own way of beginning and ending. */
  private enum Means {
    FOOT,
    OWN_WHEEL,
    HIRED_WHEEL,
    MOTOR,
    PUBLIC,
    AIR
  }

  /** From one ride to the next without a walk that was seen [nats]. */
  private static final double DIRECT_OTHER = -5;

  /** The same with a time between that nobody saw. */
  private static final double UNSEEN_OTHER = -2.5;

  /** A vehicle of one's own is found where it was left, give or take this [mm]. */
  private static final long PARKED_WITHIN_MM = 400_000;

  /** It is somewhere else, or another one [nats]. */
  private static final double NOT_THERE = -4;

  /** Who waits, waits for a bus [nats]. */
  private static final double WAITED = 0.7;

  private static final double IMPOSSIBLE = -1e9;

  private ModeChain() {}

  /**
   * A ride and how it was come by.
   *
   * @param features what it looks like
   * @param accessS seconds on foot before it; negative where nobody knows
   * @param egressS seconds on foot after it; negative where nobody knows
   * @param waited whether somebody on foot stood still right before it
   * @param join how it follows the ride before
   * @param from where it begins
   * @param to where it ends
   */
  record Ride(
      RideFeatures features,
      double accessS,
      double egressS,
      boolean waited,
      Join join,
      Place from,
      Place to) {}

  /** What lies between a ride and the one before it. */
  enum Join {
    /** Nothing: the pace changed. */
    DIRECT,
    /** A time without fixes. */
    UNSEEN,
    /** A walk. */
    WALK,
    /** A stay. */
    STAY
  }

  /** The odds of each ride's modes. */
  static ModeOdds[] odds(List<Ride> rides) {
    int n = rides.size();
    int k = MODES.size();
    double[][] local = new double[n][];
    double[][] forward = new double[n][k];
    double[][] backward = new double[n][k];
    for (int i = 0; i < n; i++) {
      local[i] = local(rides.get(i));
      for (int m = 0; m < k; m++) {
        forward[i][m] = local[i][m] + (i == 0 ? 0 : into(forward[i - 1], link(rides, i), m));
      }
    }
    for (int i = n - 2; i >= 0; i--) {
      for (int m = 0; m < k; m++) {
        backward[i][m] = outOf(local[i + 1], backward[i + 1], link(rides, i + 1), m);
      }
    }
    ModeOdds[] odds = new ModeOdds[n];
    for (int i = 0; i < n; i++) {
      odds[i] = normalised(forward[i], backward[i]);
    }
    return odds;
  }

  /** How a ride follows the one before, and whether it begins where that one ended. */
  private record Link(Join join, boolean samePlace) {}

  private static Link link(List<Ride> rides, int i) {
    boolean near = rides.get(i - 1).to().within(PARKED_WITHIN_MM, rides.get(i).from());
    return new Link(rides.get(i).join(), near);
  }

  private static double into(double[] before, Link join, int mode) {
    double[] terms = new double[MODES.size()];
    for (int m = 0; m < terms.length; m++) {
      terms[m] = before[m] + follows(MODES.get(m), MODES.get(mode), join);
    }
    return logSum(terms);
  }

  private static double outOf(double[] local, double[] backward, Link join, int mode) {
    double[] terms = new double[MODES.size()];
    for (int m = 0; m < terms.length; m++) {
      terms[m] = local[m] + backward[m] + follows(MODES.get(mode), MODES.get(m), join);
    }
    return logSum(terms);
  }

  private static ModeOdds normalised(double[] forward, double[] backward) {
    double[] weights = new double[MODES.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < weights.length; m++) {
      most = Math.max(most, forward[m] + backward[m]);
    }
    for (int m = 0; m < weights.length; m++) {
      weights[m] = StrictMath.exp(forward[m] + backward[m] - most);
    }
    return ModeOdds.ofWeights(weights);
  }

  private static double logSum(double[] terms) {
    double most = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      most = Math.max(most, term);
    }
    double sum = 0;
    for (double term : terms) {
      sum += StrictMath.exp(term - most);
    }
    return most + StrictMath.log(sum);
  }

  private static double[] local(Ride ride) {
    double[] local = ModeModel.logLikelihoods(ride.features);
    for (int m = 0; m < local.length; m++) {
      if (Double.isInfinite(local[m])) {
        local[m] = IMPOSSIBLE;
      } else if (means(MODES.get(m)) == Means.PUBLIC) {
        local[m] += onFoot(ride.accessS) + onFoot(ride.egressS) / 2;
        local[m] += ride.waited ? WAITED : 0;
      }
    }
    return local;
  }

  /**
   * What the time on foot says for public transport and against a vehicle of one's own, which
   * stands near the door: 5 to 8 minutes to a stop are usual, 1 to 2 to a car.
   */
  private static double onFoot(double seconds) {
    double minutes = seconds / 60;
    return seconds < 0 ? 0 : Math.min(2, 0.3 * minutes - 0.8);
  }

  private static double follows(Mode before, Mode after, Link link) {
    Join join = link.join;
    if (join == Join.DIRECT || join == Join.UNSEEN) {
      double other = join == Join.DIRECT ? DIRECT_OTHER : UNSEEN_OTHER;
      return before == after ? 0 : other;
    }
    Means a = means(before);
    Means b = means(after);
    if (a == Means.FOOT || b == Means.FOOT) {
      return before == Mode.RUN || after == Mode.RUN ? -1.5 : -0.3;
    }
    if (a == b && a != Means.PUBLIC && !link.samePlace) {
      return NOT_THERE;
    }
    if (a == b) {
      boolean sameAgain = before == after || a == Means.PUBLIC;
      double again = a == Means.PUBLIC || join == Join.STAY ? 0 : -2;
      return sameAgain ? again : -3;
    }
    return different(a, b);
  }

  /**
   * Changes of means within a journey [nats]: vehicles of one's own are left behind, not found on
   * the way.
   */
  private static double different(Means a, Means b) {
    if (a == Means.AIR || b == Means.AIR) {
      return -0.5;
    }
    if (b == Means.PUBLIC) {
      return a == Means.MOTOR ? -2.5 : a == Means.OWN_WHEEL ? -0.6 : 1.3;
    }
    if (a == Means.PUBLIC) {
      return b == Means.HIRED_WHEEL ? -2.5 : -3;
    }
    return -3.5;
  }

  private static Means means(Mode mode) {
    return switch (mode) {
      case WALK, RUN, UNKNOWN -> Means.FOOT;
      case BICYCLE -> Means.OWN_WHEEL;
      case E_SCOOTER -> Means.HIRED_WHEEL;
      case CAR, MOTORCYCLE -> Means.MOTOR;
      case BUS, TRAM, TRAIN, SUBWAY, FERRY -> Means.PUBLIC;
      case PLANE -> Means.AIR;
    };
  }

  /** Whether who leaves it finds it where it was left. */
  static boolean isOwn(Mode mode) {
    return switch (means(mode)) {
      case OWN_WHEEL, HIRED_WHEEL, MOTOR -> true;
      case FOOT, PUBLIC, AIR -> false;
    };
  }

  /** Whether public transport is likelier than anything else, of whatever kind. */
  static boolean isPublicTransport(ModeOdds odds) {
    return means(decision(odds)) == Means.PUBLIC;
  }

  /**
   * The likeliest mode of the likeliest kind: whether it was by public transport is told first, by
   * which is told then.
   */
  static Mode decision(ModeOdds odds) {
    int[] sums = new int[Means.values().length];
    for (Mode mode : MODES) {
      sums[kind(mode).ordinal()] += odds.of(mode);
    }
    Mode best = Mode.UNKNOWN;
    for (Mode mode : MODES) {
      int sum = sums[kind(mode).ordinal()];
      int most = best == Mode.UNKNOWN ? -1 : sums[kind(best).ordinal()];
      if (sum > most || (sum == most && odds.of(mode) > odds.of(best))) {
        best = mode;
      }
    }
    return best;
  }

  /** Both wheels are one kind. */
  private static Means kind(Mode mode) {
    Means means = means(mode);
    return means == Means.HIRED_WHEEL ? Means.OWN_WHEEL : means;
  }
}
