package io.geowallet.mobility.road;

import java.util.Arrays;

/**
 * Doubts the accuracy that a phone claims: where its places lie farther from any road than it
 * allows, its error is what Newson and Krumm (2009, 4.1) estimate, the median distance to the
 * nearest road divided by that of a normal error. Roads are dense, so this is at least what the
 * error is. Stateless.
 */
final class Doubt {
  private static final double RADIUS_M = 100;
  private static final double MEDIAN_OF_NORMAL = 0.6745;
  private static final int SAMPLES = 100;
  private static final int MIN_SAMPLES = 5;

  private Doubt() {}

  /** Raises the errors of points to what the roads say. */
  static void apply(Points points, Nearby nearby) {
    int step = Math.max(1, points.size() / SAMPLES);
    double[] distances = new double[points.size() / step + 1];
    int count = 0;
    for (int i = 0; i < points.size(); i += step) {
      double nearest = nearby.nearestM(points, i, RADIUS_M);
      if (!Double.isNaN(nearest)) {
        distances[count++] = nearest;
      }
    }
    if (count < MIN_SAMPLES) {
      return;
    }
    Arrays.sort(distances, 0, count);
    double sigma = distances[count / 2] / MEDIAN_OF_NORMAL;
    for (int i = 0; i < points.size(); i++) {
      points.setSigmaM(i, Math.max(points.sigmaM(i), sigma));
    }
  }
}
