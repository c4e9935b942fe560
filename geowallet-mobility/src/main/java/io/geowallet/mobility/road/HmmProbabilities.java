package io.geowallet.mobility.road;

/**
 * The probabilities of Newson and Krumm, "Hidden Markov Map Matching Through Noise and Sparseness"
 * (ACM SIGSPATIAL 2009), as logarithms and without the terms that all places of an observation
 * share. Letters are the paper's. Stateless.
 */
final class HmmProbabilities {
  /** beta for noiseless places [m]: roads bend between two fixes. */
  private static final double BETA_M = 3;

  /** beta grows with the error of the places, which both distances inherit. */
  private static final double BETA_PER_SIGMA = 0.3;

  /** And with the distance, as the line cuts more corners the longer it is. */
  private static final double BETA_PER_METRE = 0.03;

  /** What turning round between two junctions costs; a few in a hundred trips do. */
  static final double TURN = -10;

  private HmmProbabilities() {}

  /** Equation 1: a place at a distance [m] from the observation, whose error has sigma [m]. */
  static double emission(double distanceM, double sigmaM) {
    double z = distanceM / sigmaM;
    return -0.5 * z * z;
  }

  /** Equation 2: d = | great circle - route |, exponential with parameter beta, both [m]. */
  static double transition(double routeM, double greatCircleM, double sigmaM) {
    double beta = BETA_M + BETA_PER_SIGMA * sigmaM + BETA_PER_METRE * greatCircleM;
    return -Math.abs(greatCircleM - routeM) / beta;
  }
}
