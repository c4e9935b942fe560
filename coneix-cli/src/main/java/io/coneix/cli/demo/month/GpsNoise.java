package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.DemoRandom;

/**
 * The error of a phone's positions: two Ornstein-Uhlenbeck processes for each axis. The first is
 * the receiver's, with a deviation of 8 m and a correlation time of 30 s. The second is the slow
 * drift of a phone that lies indoors, with a deviation of 10 m over 15 minutes; it grows while the
 * phone is parked and dies away within a minute of travelling. Not thread-safe.
 */
final class GpsNoise {
  private static final double SIGMA_M = 8;
  private static final double CORRELATION_S = 30;
  private static final double DRIFT_SIGMA_M = 10;
  private static final double DRIFT_CORRELATION_S = 900;
  private static final double DRIFT_DECAY_S = 20;

  private final DemoRandom random;
  private double noiseEast;
  private double noiseNorth;
  private double driftEast;
  private double driftNorth;

  GpsNoise(DemoRandom random) {
    this.random = random;
    this.noiseEast = SIGMA_M * random.gaussian();
    this.noiseNorth = SIGMA_M * random.gaussian();
  }

  /** Lets so many seconds pass. */
  void advance(double seconds, boolean travelling) {
    noiseEast = step(noiseEast, seconds, SIGMA_M, CORRELATION_S);
    noiseNorth = step(noiseNorth, seconds, SIGMA_M, CORRELATION_S);
    if (travelling) {
      double left = StrictMath.exp(-seconds / DRIFT_DECAY_S);
      driftEast *= left;
      driftNorth *= left;
    } else {
      driftEast = step(driftEast, seconds, DRIFT_SIGMA_M, DRIFT_CORRELATION_S);
      driftNorth = step(driftNorth, seconds, DRIFT_SIGMA_M, DRIFT_CORRELATION_S);
    }
  }

  /** Error to the east [m]. */
  double eastM() {
    return noiseEast + driftEast;
  }

  /** Error to the north [m]. */
  double northM() {
    return noiseNorth + driftNorth;
  }

  private double step(double value, double seconds, double sigma, double correlationS) {
    double keep = StrictMath.exp(-seconds / correlationS);
    return keep * value + sigma * Math.sqrt(1 - keep * keep) * random.gaussian();
  }
}
