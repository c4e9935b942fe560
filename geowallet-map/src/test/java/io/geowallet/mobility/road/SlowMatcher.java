package io.geowallet.mobility.road;

import java.util.Arrays;

/**
 * The same model, obvious and slow: every way between any two places by Bellman and Ford over the
 * whole map, no pruning, no bound. The judge of {@link Transitions} and {@link RouteSearch}.
 */
final class SlowMatcher {
  private static final double BACKWARD_SIGMA = 4;

  private final RoadPack pack;
  private final Travel travel;

  SlowMatcher(RoadPack pack, Travel travel) {
    this.pack = pack;
    this.travel = travel;
  }

  /** The scores of the next layer's places. */
  double[] scores(Layer a, double[] before, Layer b, Points points) {
    double direct = points.metres(a.point, b.point);
    double sigma = (points.sigmaM(a.point) + points.sigmaM(b.point)) / 2;
    double[] scores = new double[b.size];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < a.size; i++) {
      double[] metres = shortest(a.link[i]);
      for (int j = 0; j < b.size; j++) {
        double route = lengthM(a.link[i]) - a.along[i] + metres[pack.tail(b.link[j])] + b.along[j];
        double turn = 0;
        double ahead = b.along[j] - a.along[i];
        if (b.link[j] == a.link[i] && ahead >= -BACKWARD_SIGMA * sigma) {
          route = ahead;
        } else if (b.link[j] == (a.link[i] ^ 1)) {
          route = Math.abs(lengthM(b.link[j]) - b.along[j] - a.along[i]);
          turn = HmmProbabilities.TURN;
        }
        double score = before[i] + turn + HmmProbabilities.transition(route, direct, sigma);
        scores[j] = Math.max(scores[j], score);
      }
    }
    for (int j = 0; j < b.size; j++) {
      scores[j] += HmmProbabilities.emission(b.offM[j], points.sigmaM(b.point));
    }
    return scores;
  }

  /** Metres from a link's head to each node; the first step may not go back on it. */
  private double[] shortest(int from) {
    double[] metres = new double[pack.nodes()];
    Arrays.fill(metres, Double.POSITIVE_INFINITY);
    metres[pack.head(from)] = 0;
    boolean deadEnd = true;
    for (int link = 0; link < pack.links(); link++) {
      boolean leaves = pack.tail(link) == pack.head(from) && link != (from ^ 1);
      deadEnd &= !(leaves && pack.isOpen(link, travel));
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int link = 0; link < pack.links(); link++) {
        boolean back = link == (from ^ 1) && !deadEnd;
        double reach = metres[pack.tail(link)] + lengthM(link);
        if (pack.isOpen(link, travel) && !back && reach < metres[pack.head(link)]) {
          metres[pack.head(link)] = reach;
          changed = true;
        }
      }
    }
    return metres;
  }

  private double lengthM(int link) {
    return pack.lengthMm(link >> 1) / 1000.0;
  }
}
