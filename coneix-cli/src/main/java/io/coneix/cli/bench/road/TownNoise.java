package io.coneix.cli.bench.road;

import io.coneix.cli.demo.town.DemoRandom;

/**
 * The error of a phone's places, normal for each axis: new with each fix, or wandering with a
 * correlation time (Ornstein and Uhlenbeck, 1930). Not thread-safe.
 */
final class TownNoise {
  private final DemoRandom random;
  private final double sigmaM;
  private final double correlationS;
  private double eastM;
  private double northM;

  /**
   * An error.
   *
   * @param correlationS 0 for one that is new with each fix
   */
  TownNoise(DemoRandom random, double sigmaM, double correlationS) {
    this.random = random;
    this.sigmaM = sigmaM;
    this.correlationS = correlationS;
    eastM = sigmaM * random.gaussian();
    northM = sigmaM * random.gaussian();
  }

  /** Its deviation for each axis. */
  double sigmaM() {
    return sigmaM;
  }

  /** The error to the east and north after so many seconds more [m]. */
  double[] next(double seconds) {
    double keep = correlationS > 0 ? StrictMath.exp(-seconds / correlationS) : 0;
    double fresh = sigmaM * Math.sqrt(1 - keep * keep);
    eastM = keep * eastM + fresh * random.gaussian();
    northM = keep * northM + fresh * random.gaussian();
    return new double[] {eastM, northM};
  }
}
