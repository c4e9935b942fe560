package io.geowallet.mobility.road;

import java.util.Arrays;

/**
 * Takes out the part of the error that is new with each fix. Where fixes come every few seconds and
 * jump more than anybody moves, a straight line fitted over a few of them by least squares
 * (Savitzky and Golay, 1964, degree 1) knows better where the phone was than the fix itself.
 *
 * <p>The error is measured, since phones say little about it: as the median distance of a fix from
 * the line between its neighbours, divided by what a normal error of deviation 1 gives. Stateless.
 */
final class Smoothing {
  /** Below this [m] nothing is to be gained. */
  private static final double WORTH_M = 7;

  /** Neighbours farther apart in time [ms] differ by movement, not by error. */
  private static final long NEAR_MS = 12_000;

  private static final int MIN_MEASURED = 8;

  /** Median of the absolute value of a normal variable of deviation 1. */
  private static final double MEDIAN_OF_NORMAL = 0.6745;

  /** Half the window, in metres for each metre of error, and at most in time [ms]. */
  private static final double HALF_PER_SIGMA = 1.5;

  private static final long MOST_HALF_MS = 15_000;

  /** A fitted line cuts corners; that is an error, too. */
  private static final double MARGIN = 1.3;

  /** And a part of the error lasts longer than the window, and stays. */
  private static final double LEAST = 0.45;

  private Smoothing() {}

  /** Smooths points where it is worth it; gives the error of a fix that was found [m]. */
  static double apply(Points points) {
    double sigma = jitterM(points);
    if (sigma < WORTH_M) {
      for (int i = 0; i < points.size(); i++) {
        points.setSigmaM(i, Math.max(points.sigmaM(i), sigma));
      }
      return sigma;
    }
    int n = points.size();
    double[] lats = new double[n];
    double[] lons = new double[n];
    double[] sigmas = new double[n];
    for (int i = 0; i < n; i++) {
      fit(points, i, sigma, lats, lons, sigmas);
    }
    for (int i = 0; i < n; i++) {
      points.move(i, lats[i], lons[i]);
      points.setSigmaM(i, sigmas[i]);
    }
    return sigma;
  }

  /** The deviation of the error that is new with each fix, for each axis [m]; 0 if unknown. */
  static double jitterM(Points points) {
    double[] residuals = new double[2 * points.size()];
    int count = 0;
    for (int i = 1; i + 1 < points.size(); i++) {
      long before = points.timeMs(i) - points.timeMs(i - 1);
      long whole = points.timeMs(i + 1) - points.timeMs(i - 1);
      if (whole > NEAR_MS || before <= 0 || before >= whole) {
        continue;
      }
      double w = (double) before / whole;
      double unit = Math.sqrt(1 + w * w + (1 - w) * (1 - w));
      double lat = points.latE7(i) - between(points.latE7(i - 1), points.latE7(i + 1), w);
      double lon = points.lonE7(i) - between(points.lonE7(i - 1), points.lonE7(i + 1), w);
      residuals[count++] = Math.abs(lat) * points.perLat(i) / unit;
      residuals[count++] = Math.abs(lon) * points.perLon(i) / unit;
    }
    if (count < 2 * MIN_MEASURED) {
      return 0;
    }
    Arrays.sort(residuals, 0, count);
    return residuals[count / 2] / MEDIAN_OF_NORMAL;
  }

  private static double between(double a, double b, double w) {
    return a + (b - a) * w;
  }

  private static void fit(
      Points points, int i, double sigma, double[] lats, double[] lons, double[] sigmas) {
    long half = halfMs(points, i, sigma);
    int from = i;
    int to = i;
    while (from > 0 && points.timeMs(i) - points.timeMs(from - 1) <= half) {
      from--;
    }
    while (to + 1 < points.size() && points.timeMs(to + 1) - points.timeMs(i) <= half) {
      to++;
    }
    int n = to - from + 1;
    double meanT = 0;
    double meanLat = 0;
    double meanLon = 0;
    for (int k = from; k <= to; k++) {
      meanT += (double) (points.timeMs(k) - points.timeMs(i)) / n;
      meanLat += (points.latE7(k) - points.latE7(i)) / n;
      meanLon += (points.lonE7(k) - points.lonE7(i)) / n;
    }
    double tt = 0;
    double tLat = 0;
    double tLon = 0;
    for (int k = from; k <= to; k++) {
      double t = points.timeMs(k) - points.timeMs(i) - meanT;
      tt += t * t;
      tLat += t * (points.latE7(k) - points.latE7(i));
      tLon += t * (points.lonE7(k) - points.lonE7(i));
    }
    boolean line = n > 2 && tt > 0;
    lats[i] = points.latE7(i) + meanLat - (line ? meanT * tLat / tt : 0);
    lons[i] = points.lonE7(i) + meanLon - (line ? meanT * tLon / tt : 0);
    double share = 1.0 / n + (line ? meanT * meanT / tt : 0);
    sigmas[i] = n > 2 ? sigma * Math.max(LEAST, MARGIN * Math.sqrt(share)) : sigma;
  }

  /** As long as the phone moves about as far as the error is large. */
  private static long halfMs(Points points, int i, double sigma) {
    int from = i;
    int to = i;
    while (from > 0 && points.timeMs(i) - points.timeMs(from - 1) <= MOST_HALF_MS) {
      from--;
    }
    while (to + 1 < points.size() && points.timeMs(to + 1) - points.timeMs(i) <= MOST_HALF_MS) {
      to++;
    }
    double metres = points.metres(from, to);
    long span = points.timeMs(to) - points.timeMs(from);
    double half = metres > 0 ? HALF_PER_SIGMA * sigma * span / metres : MOST_HALF_MS;
    return (long) Math.min(MOST_HALF_MS, half);
  }
}
