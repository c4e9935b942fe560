package io.geowallet.mobility.road;

import java.util.List;

/** Counts how well the chosen places fit. Not thread-safe. */
final class Fit {
  private final Points points;
  private final int observations;
  private int laid;
  private int near;
  private double logLikelihood;

  Fit(Points points, int observations) {
    this.points = points;
    this.observations = observations;
  }

  void add(Lattice.Chain chain) {
    for (int k = 0; k < chain.places().size(); k++) {
      Layer layer = chain.layers().get(k);
      double off = layer.offM[chain.places().get(k)];
      double sigma = points.sigmaM(layer.point);
      laid++;
      near += off <= Math.max(RoadMatch.NEAR_M, 2 * sigma) ? 1 : 0;
      logLikelihood += Math.max(RoadMatch.UNMATCHED, HmmProbabilities.emission(off, sigma));
    }
  }

  RoadMatch match(List<RoadStretch> stretches) {
    double all = logLikelihood + RoadMatch.UNMATCHED * (observations - laid);
    return new RoadMatch(stretches, observations, near, all);
  }
}
