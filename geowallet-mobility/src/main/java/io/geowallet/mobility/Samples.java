package io.geowallet.mobility;

import java.util.Arrays;

/**
 * A track at one point for each ten seconds that hold fixes: the mean of those, sharp ones counting
 * more. Speeds between such points are not drowned in the noise of single fixes, and cost a tenth
 * where a phone gives one fix a second.
 *
 * <p>The ten seconds are those of the clock, so that they do not depend on where the track begins.
 * Immutable.
 */
final class Samples {
  /** Length of the time that becomes one point [ms]. */
  static final long BIN_MS = 10_000;

  /** No fix is better than this [m], whatever it says. */
  private static final double MIN_SIGMA_M = 4;

  /**
   * Fixes of one phone are wrong in the same direction for a while, which this share allows for.
   */
  private static final double SIGMA_PER_ACCURACY = 0.4;

  /** A fix that is vaguer [m] comes from a network, not from satellites. */
  private static final double VAGUE_M = 50;

  /**
   * The same for those, which claim less than they keep: against reference lines half of the steps
   * between two err by 0.2 to 0.35 of it a coordinate.
   */
  private static final double SIGMA_PER_VAGUE_ACCURACY = 0.3;

  /** What an unknown accuracy is taken for [dm]. */
  private static final int UNKNOWN_DM = 150;

  /** A speed is measured over at least this [s]; shorter ones tell of the noise. */
  private static final double MIN_WINDOW_S = 20;

  /** Where fixes are vague, over as much as this [s]. */
  private static final double MAX_WINDOW_S = 60;

  /** Points farther apart [s] are not joined into a window. */
  private static final double MAX_STEP_S = 45;

  /** Noise of a speed [m/s] that is small enough. */
  private static final double GOOD_NOISE = 0.5;

  private final Track track;
  private final int[] first;
  private final double[] timeMs;
  private final double[] lat;
  private final double[] lon;
  private final double[] sigmaM;
  private final int size;

  /** The points of a track, which must hold a fix. */
  Samples(Track track) {
    this.track = track;
    int n = track.size();
    int[] starts = new int[n];
    int bins = 0;
    for (int i = 0; i < n; i++) {
      // A first and a last fix stand alone: they mark a place, not a movement.
      boolean edge = i == 0 || i == 1 || i == n - 1;
      if (edge || bin(i) != bin(i - 1)) {
        starts[bins++] = i;
      }
    }
    size = bins;
    first = Arrays.copyOf(starts, bins);
    timeMs = new double[bins];
    lat = new double[bins];
    lon = new double[bins];
    sigmaM = new double[bins];
    for (int i = 0; i < bins; i++) {
      average(i, i + 1 < bins ? first[i + 1] : n);
    }
  }

  private long bin(int i) {
    return Math.floorDiv(track.timeMs(i), BIN_MS);
  }

  private void average(int i, int end) {
    double weights = 0;
    double best = Double.MAX_VALUE;
    int from = first[i];
    for (int j = from; j < end; j++) {
      double sigma = sigmaM(j);
      double weight = 1 / (sigma * sigma);
      weights += weight;
      timeMs[i] += weight * (track.timeMs(j) - track.timeMs(from));
      lat[i] += weight * (track.latE7(j) - track.latE7(from));
      lon[i] += weight * (track.unrolledLonE7(j) - track.unrolledLonE7(from));
      best = Math.min(best, sigma);
    }
    timeMs[i] = track.timeMs(from) + timeMs[i] / weights;
    lat[i] = track.latE7(from) + lat[i] / weights;
    lon[i] = track.unrolledLonE7(from) + lon[i] / weights;
    sigmaM[i] = best;
  }

  private double sigmaM(int fix) {
    double accuracyM = track.fix(fix).accuracyDm().orElse(UNKNOWN_DM) / 10.0;
    double sharp = SIGMA_PER_ACCURACY * Math.min(accuracyM, VAGUE_M);
    return Math.max(MIN_SIGMA_M, Math.max(sharp, SIGMA_PER_VAGUE_ACCURACY * accuracyM));
  }

  /** What the points were made of. */
  Track track() {
    return track;
  }

  int size() {
    return size;
  }

  /** Index in the track of the first fix of point i. */
  int firstFix(int i) {
    return first[i];
  }

  /** Index in the track of the last fix of point i. */
  int lastFix(int i) {
    return i + 1 < size ? first[i + 1] - 1 : track.size() - 1;
  }

  /** Seconds from point i to point j; positive for i before j. */
  double seconds(int i, int j) {
    return Math.max(1, timeMs[j] - timeMs[i]) / 1000;
  }

  double eastM(int i, int j) {
    return (lon[j] - lon[i]) * track.metresPerLonE7(first[i]);
  }

  double northM(int i, int j) {
    return (lat[j] - lat[i]) * track.metresPerLatE7(first[i]);
  }

  /** Metres between points i and j. */
  double distanceM(int i, int j) {
    double east = eastM(i, j);
    double north = northM(i, j);
    return Math.sqrt(east * east + north * north);
  }

  /** Standard deviation [m] of each coordinate of point i. */
  double sigmaOf(int i) {
    return sigmaM[i];
  }

  /**
   * Speed around the way from point i to the next, over as many points to both sides as it takes
   * for the noise to be small beside a walker's pace.
   */
  Speed speed(int i) {
    int a = i;
    int b = i + 1;
    while (needsMore(a, b)) {
      boolean back = a > 0 && isNear(a - 1);
      boolean on = b + 1 < size && isNear(b);
      if (!back && !on) {
        break;
      }
      boolean backIsNearer = back && (!on || seconds(a - 1, i) <= seconds(i + 1, b + 1));
      a -= backIsNearer ? 1 : 0;
      b += backIsNearer ? 0 : 1;
    }
    double seconds = seconds(a, b);
    double metres = distanceM(a, b);
    double noise = sigmaM[a] * sigmaM[a] + sigmaM[b] * sigmaM[b];
    return new Speed(
        Math.sqrt(Math.max(0, metres * metres - noise)) / seconds, Math.sqrt(noise) / seconds);
  }

  /**
   * A speed.
   *
   * @param value [m/s], freed of what noise adds to it on average
   * @param sigma its standard deviation [m/s]
   */
  record Speed(double value, double sigma) {}

  private boolean needsMore(int a, int b) {
    double seconds = seconds(a, b);
    double noise = Math.sqrt(sigmaM[a] * sigmaM[a] + sigmaM[b] * sigmaM[b]) / seconds;
    return seconds < MAX_WINDOW_S && (seconds < MIN_WINDOW_S || noise > GOOD_NOISE);
  }

  /** Whether the way from point i to the next is short enough [s] to be part of a window. */
  private boolean isNear(int i) {
    return seconds(i, i + 1) <= MAX_STEP_S;
  }
}
