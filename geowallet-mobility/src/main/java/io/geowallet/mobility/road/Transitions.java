package io.geowallet.mobility.road;

/**
 * From one layer to the next: for each place one bounded search, which serves all places of the
 * next layer. For one thread at a time.
 */
final class Transitions {
  /** Ways that are so much less probable than the best one are not followed any more. */
  private static final double HOPELESS = 40;

  /** A place may lie so far behind the one before [sigma], by error alone. */
  private static final double BACKWARD_SIGMA = 4;

  private final RoadPack pack;
  private final Travel travel;
  private final RouteSearch search;
  private int[] targets = new int[64];

  Transitions(RoadPack pack, Travel travel) {
    this.pack = pack;
    this.travel = travel;
    this.search = new RouteSearch(pack, travel);
  }

  /**
   * Fills the scores of the next layer.
   *
   * @param boundM no way may be longer
   * @return whether any place can be reached
   */
  boolean connect(Layer a, Layer b, Points points, double boundM) {
    int count = targets(b);
    double greatCircle = points.metres(a.point, b.point);
    double sigma = (points.sigmaM(a.point) + points.sigmaM(b.point)) / 2;
    for (int j = 0; j < b.size; j++) {
      b.score[j] = Double.NEGATIVE_INFINITY;
      b.from[j] = -1;
    }
    double least = a.score[a.best()] - HOPELESS;
    for (int i = 0; i < a.size; i++) {
      if (a.score[i] >= least) {
        from(a, i, b, count, greatCircle, sigma, boundM);
      }
    }
    boolean reached = false;
    for (int j = 0; j < b.size; j++) {
      b.score[j] += HmmProbabilities.emission(b.offM[j], points.sigmaM(b.point));
      reached |= b.from[j] >= 0;
    }
    return reached;
  }

  private int targets(Layer b) {
    if (targets.length < b.size) {
      targets = new int[2 * b.size];
    }
    int count = 0;
    for (int j = 0; j < b.size; j++) {
      int tail = pack.tail(b.link[j]);
      int k = 0;
      while (k < count && targets[k] != tail) {
        k++;
      }
      targets[k] = tail;
      count = Math.max(count, k + 1);
    }
    return count;
  }

  private void from(
      Layer a, int i, Layer b, int count, double greatCircle, double sigma, double boundM) {
    double rest = lengthM(a.link[i]) - a.along[i];
    boolean searched = false;
    for (int j = 0; j < b.size; j++) {
      double direct = direct(a, i, b, j, sigma);
      double route = direct;
      if (Double.isInfinite(direct)) {
        if (!searched) {
          search.run(a.link[i], boundM - rest, targets, count);
          searched = true;
        }
        route = rest + search.metresTo(pack.tail(b.link[j])) + b.along[j];
        if (Double.isInfinite(route) || route > boundM) {
          continue;
        }
      }
      double turn =
          b.link[j] == (a.link[i] ^ 1) && !Double.isInfinite(direct) ? HmmProbabilities.TURN : 0;
      double score = a.score[i] + turn + HmmProbabilities.transition(route, greatCircle, sigma);
      if (score > b.score[j]) {
        b.score[j] = score;
        b.from[j] = i;
      }
    }
  }

  /**
   * Metres where both places are on one edge: ahead on the link, a little behind by error, or after
   * turning round. Infinite where the way leads over a node.
   */
  private double direct(Layer a, int i, Layer b, int j, double sigma) {
    double ahead = b.along[j] - a.along[i];
    if (b.link[j] == a.link[i] && ahead >= -BACKWARD_SIGMA * sigma) {
      return ahead;
    }
    if (b.link[j] == (a.link[i] ^ 1) && travel.turnsAnywhere()) {
      return Math.abs(lengthM(b.link[j]) - b.along[j] - a.along[i]);
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Whether the way between two places does not leave their edge. */
  boolean isDirect(Layer a, int i, Layer b, int j, Points points) {
    double sigma = (points.sigmaM(a.point) + points.sigmaM(b.point)) / 2;
    return !Double.isInfinite(direct(a, i, b, j, sigma));
  }

  /** The links between two places that are not on one edge, neither of theirs among them. */
  int[] between(Layer a, int i, Layer b, int j, double boundM) {
    int[] target = {pack.tail(b.link[j])};
    search.run(a.link[i], boundM, target, 1);
    return search.linksTo(target[0]);
  }

  private double lengthM(int link) {
    return pack.lengthMm(link >> 1) / 1000.0;
  }
}
