package io.geowallet.mobility;

/**
 * The likeliest line of a track whose fixes are dense: a Kalman filter with constant velocity and
 * the backward pass of Rauch, Tung and Striebel (AIAA Journal 3, 1965), for each axis by itself.
 * What a driver does to the velocity is white noise of the density {@link #HASTE}; a fix errs from
 * its neighbours as {@link WhiteNoise} measures it, or by a share of what it says.
 *
 * <p>Where the smoothed line hardly moves it stands, and what it wanders there is no way.
 *
 * <p>Both axes have the same variances, so these are computed once. Not for use by several threads.
 */
final class Smoother {
  /**
   * Spectral density of the acceleration [m^2/s^3]: about 2 m/s^2 held for two or three seconds.
   */
  private static final double HASTE = 10;

  /**
   * Share of its accuracy by which a fix errs from its neighbours, which err with it: receivers
   * filter what they say, so that most of the error wanders and makes no way longer.
   */
  private static final double SIGMA_PER_ACCURACY = 0.1;

  private static final double MIN_SIGMA_M = 1;

  /** Noise that wanders shows about half of its steps in what {@link WhiteNoise} measures. */
  private static final double WANDERING = 2;

  /** What an unknown accuracy is taken for [dm]. */
  private static final int UNKNOWN_DM = 150;

  /** A line that stays within so much [m] of a point stands there: nothing that rides is slower, */
  private static final double STILL_M = 3;

  /** if it does so for this long [ms]. */
  private static final long STILL_MS = 10_000;

  /** It goes on when it is so far [m] from there: a phone at a red light wanders by less. */
  private static final double LEFT_M = 8;

  /** Nothing is known of the first speed [m^2/s^2]. */
  private static final double FIRST_SPEED_VARIANCE = 400;

  private final int n;
  private final double[] dt;
  private final double[] pp;
  private final double[] pv;
  private final double[] vv;
  private final double whiteM;

  /** Smooths the fixes {@code from} to {@code to} of a track, between which there is no gap. */
  private Smoother(Track track, int from, int to) {
    n = to - from + 1;
    dt = new double[n];
    pp = new double[n];
    pv = new double[n];
    vv = new double[n];
    for (int i = 1; i < n; i++) {
      dt[i] = Math.max(1e-3, track.seconds(from + i - 1, from + i));
    }
    whiteM = WhiteNoise.metres(track, from, to);
  }

  /** Metres along the smoothed line. */
  static double metres(Track track, int from, int to) {
    Smoother smoother = new Smoother(track, from, to);
    double[][] east = smoother.filter(track, from, true);
    double[][] north = smoother.filter(track, from, false);
    smoother.smooth(east);
    smoother.smooth(north);
    double sum = 0;
    int i = 0;
    while (i + 1 < smoother.n) {
      int next = leftAt(track, from, i, east[0], north[0]);
      sum += metres(east[0], north[0], i, next);
      i = next;
    }
    return sum;
  }

  /** The point after i; where the line stands at i, the last one there: drift is no way. */
  private static int leftAt(Track track, int from, int i, double[] east, double[] north) {
    int last = lastWithin(STILL_M, i, i, east, north);
    return track.timeMs(from + last) - track.timeMs(from + i) < STILL_MS
        ? i + 1
        : lastWithin(LEFT_M, i, last, east, north);
  }

  private static int lastWithin(double radius, int i, int from, double[] east, double[] north) {
    int last = from;
    while (last + 1 < east.length && metres(east, north, i, last + 1) <= radius) {
      last++;
    }
    return last;
  }

  private static double metres(double[] east, double[] north, int i, int j) {
    double dx = east[j] - east[i];
    double dy = north[j] - north[i];
    return Math.sqrt(dx * dx + dy * dy);
  }

  private double variance(Track track, int i) {
    int dm = track.fix(i).accuracyDm().orElse(UNKNOWN_DM);
    double said = whiteM > 0 ? WANDERING * whiteM : SIGMA_PER_ACCURACY * dm / 10;
    double sigma = Math.max(MIN_SIGMA_M, said);
    return sigma * sigma;
  }

  /** Positions and velocities after the forward pass; leaves its variances in the fields. */
  private double[][] filter(Track track, int from, boolean east) {
    double[] p = new double[n];
    double[] v = new double[n];
    pp[0] = variance(track, from);
    pv[0] = 0;
    vv[0] = FIRST_SPEED_VARIANCE;
    for (int i = 1; i < n; i++) {
      double t = dt[i];
      double a = pp[i - 1] + 2 * t * pv[i - 1] + t * t * vv[i - 1] + HASTE * t * t * t / 3;
      double b = pv[i - 1] + t * vv[i - 1] + HASTE * t * t / 2;
      double c = vv[i - 1] + HASTE * t;
      double seen = east ? track.eastM(from, from + i) : track.northM(from, from + i);
      double ahead = p[i - 1] + t * v[i - 1];
      double s = a + variance(track, from + i);
      p[i] = ahead + a / s * (seen - ahead);
      v[i] = v[i - 1] + b / s * (seen - ahead);
      pp[i] = a - a * a / s;
      pv[i] = b - a * b / s;
      vv[i] = c - b * b / s;
    }
    return new double[][] {p, v};
  }

  /** The backward pass, in place. */
  private void smooth(double[][] state) {
    double[] p = state[0];
    double[] v = state[1];
    for (int i = n - 2; i >= 0; i--) {
      double t = dt[i + 1];
      double a = pp[i] + 2 * t * pv[i] + t * t * vv[i] + HASTE * t * t * t / 3;
      double b = pv[i] + t * vv[i] + HASTE * t * t / 2;
      double c = vv[i] + HASTE * t;
      double det = a * c - b * b;
      double f = pp[i] + t * pv[i];
      double g = pv[i] + t * vv[i];
      // Gain = P F' (F P F' + Q)^-1, rows for position and velocity.
      double k00 = (f * c - pv[i] * b) / det;
      double k01 = (pv[i] * a - f * b) / det;
      double k10 = (g * c - vv[i] * b) / det;
      double k11 = (vv[i] * a - g * b) / det;
      double dp = p[i + 1] - (p[i] + t * v[i]);
      double dv = v[i + 1] - v[i];
      p[i] += k00 * dp + k01 * dv;
      v[i] += k10 * dp + k11 * dv;
    }
  }
}
