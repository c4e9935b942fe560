package io.geowallet.mobility.road;

import io.geowallet.mobility.Fix;
import java.util.List;

/**
 * Fixes as columns: time, place, and the error that is to be expected of each place. Mutable while
 * {@link Smoothing} works on them; not thread-safe.
 */
final class Points {
  /** Of an unknown accuracy [m]: a phone with a view of the sky. */
  private static final double USUAL_SIGMA_M = 6;

  /** Maps are not better than this [m]: lanes, and roads drawn by hand. */
  static final double MIN_SIGMA_M = 5;

  private static final double MAX_SIGMA_M = 60;

  /** A radius that holds 68 % of a normal error in two dimensions is 1.51 sigma. */
  private static final double ACCURACY_DM_PER_SIGMA_M = 15.1;

  private final long[] timeMs;
  private final double[] latE7;
  private final double[] lonE7;
  private final double[] sigmaM;
  private final double[] perLat;
  private final double[] perLon;

  /** Takes fixes in rising order of time. */
  Points(List<Fix> fixes) {
    int n = fixes.size();
    timeMs = new long[n];
    latE7 = new double[n];
    lonE7 = new double[n];
    sigmaM = new double[n];
    perLat = new double[n];
    perLon = new double[n];
    Scale scale = new Scale();
    for (int i = 0; i < n; i++) {
      Fix fix = fixes.get(i);
      timeMs[i] = fix.timeMs();
      latE7[i] = fix.latE7();
      lonE7[i] = fix.lonE7();
      scale.at(fix.latE7());
      perLat[i] = scale.perLat();
      perLon[i] = scale.perLon();
      boolean known = fix.accuracyDm().isPresent();
      setSigmaM(i, known ? fix.accuracyDm().getAsInt() / ACCURACY_DM_PER_SIGMA_M : USUAL_SIGMA_M);
    }
  }

  int size() {
    return timeMs.length;
  }

  long timeMs(int i) {
    return timeMs[i];
  }

  double latE7(int i) {
    return latE7[i];
  }

  double lonE7(int i) {
    return lonE7[i];
  }

  /** Metres for a unit of latitude at a point. */
  double perLat(int i) {
    return perLat[i];
  }

  /** Metres for a unit of longitude at a point. */
  double perLon(int i) {
    return perLon[i];
  }

  /** The deviation to expect of a place, for each axis [m]. */
  double sigmaM(int i) {
    return sigmaM[i];
  }

  /** Sets it, within what is sensible. */
  void setSigmaM(int i, double metres) {
    sigmaM[i] = Math.max(MIN_SIGMA_M, Math.min(MAX_SIGMA_M, metres));
  }

  /** Moves a point. */
  void move(int i, double lat, double lon) {
    latE7[i] = lat;
    lonE7[i] = lon;
  }

  /** Metres between two points. */
  double metres(int i, int j) {
    double north = (latE7[j] - latE7[i]) * perLat[i];
    double east = (lonE7[j] - lonE7[i]) * perLon[i];
    return Math.sqrt(north * north + east * east);
  }
}
