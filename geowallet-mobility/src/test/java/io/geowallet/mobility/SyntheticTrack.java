package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Builds movements of which everything is known: where the traveller was each second, and how far
 * they went. {@link #sample} then looks at them through a phone: fixes every 5 to 30 s, noise that
 * wanders (an Ornstein-Uhlenbeck process, sigma 8 m, correlation time 30 s) and 2 % outliers of 100
 * to 500 m.
 */
final class SyntheticTrack {
  static final double SIGMA_M = 8;
  static final double CORRELATION_S = 30;
  static final double OUTLIERS = 0.02;

  /** One second of truth; degrees are doubles so that rounding is left to the phone. */
  record Second(long timeMs, double latE7, double lonE7, double speed) {}

  private static final Comparator<Second> BY_TIME = Comparator.comparingLong(Second::timeMs);

  final List<Second> truth = new ArrayList<>();
  private final SplittableRandom random;
  private long timeMs;
  private double latE7;
  private double lonE7;
  private double headingRad;
  private double speed;
  private double travelledM;

  SyntheticTrack(SplittableRandom random, long startMs, double lat, double lon) {
    this.random = random;
    this.timeMs = startMs;
    this.latE7 = lat * 1e7;
    this.lonE7 = lon * 1e7;
    this.headingRad = random.nextDouble() * 2 * Math.PI;
    remember();
  }

  long timeMs() {
    return timeMs;
  }

  Place place() {
    return new Place((int) Math.round(latE7), (int) Math.round(lonE7));
  }

  /** Metres travelled so far. */
  double travelledM() {
    return travelledM;
  }

  SyntheticTrack stay(int seconds) {
    speed = 0;
    for (int i = 0; i < seconds; i++) {
      timeMs += 1000;
      remember();
    }
    return this;
  }

  SyntheticTrack turn(double degrees) {
    headingRad += Math.toRadians(degrees);
    return this;
  }

  /** Straight on, at most at {@code limit} [m/s], down to {@code endSpeed} at its end. */
  SyntheticTrack ahead(double metres, double limit, double endSpeed) {
    return ahead(metres, limit, endSpeed, 1.5);
  }

  SyntheticTrack ahead(double metres, double limit, double endSpeed, double accel) {
    double left = metres;
    while (left > 1e-9) {
      double brake = Math.sqrt(endSpeed * endSpeed + 2 * accel * left);
      speed = Math.max(0.3, Math.min(Math.min(limit, speed + accel), brake));
      double step = Math.min(speed, left);
      // A second is not used up by the rest of a stretch: a short step is a short time.
      move(step, Math.max(1, Math.round(1000 * step / speed)));
      left -= step;
    }
    return this;
  }

  /** Streets of a town with right-angled corners, lights, and blocks of 80 to 250 m. */
  SyntheticTrack streets(double metres) {
    double goal = travelledM + metres;
    while (travelledM < goal) {
      double block = 80 + random.nextDouble() * 170;
      double dice = random.nextDouble();
      boolean corner = dice < 0.4;
      boolean light = !corner && dice < 0.55;
      ahead(block, 13.9, corner ? 4.5 : light ? 0 : 13.9);
      if (light) {
        stay(10 + random.nextInt(50));
      } else if (corner) {
        turn(random.nextBoolean() ? 90 : -90);
      } else {
        turn(random.nextDouble() * 10 - 5);
      }
    }
    return this;
  }

  /** A main road or motorway with soft bends. */
  SyntheticTrack road(double metres, double limit) {
    double goal = travelledM + metres;
    double bend = 0;
    while (travelledM < goal) {
      bend = 0.9 * bend + (random.nextDouble() * 4 - 2) * (limit > 25 ? 0.5 : 1);
      turn(bend);
      ahead(50, limit, limit);
    }
    return this;
  }

  SyntheticTrack halt() {
    return ahead(60, Math.max(4, speed), 0);
  }

  private void move(double metres, long ms) {
    timeMs += ms;
    latE7 += metres * StrictMath.cos(headingRad) / Geo.metresPerLatE7((int) latE7);
    lonE7 += metres * StrictMath.sin(headingRad) / Geo.metresPerLonE7((int) latE7);
    travelledM += metres;
    remember();
  }

  private void remember() {
    truth.add(new Second(timeMs, latE7, lonE7, speed));
  }

  /** Metres between a fix and where the traveller was at its time. */
  double errorM(Fix fix) {
    int i = Collections.binarySearch(truth, new Second(fix.timeMs(), 0, 0, 0), BY_TIME);
    Second s = truth.get(i);
    Place there = new Place((int) Math.round(s.latE7), (int) Math.round(s.lonE7));
    return Place.of(fix).distanceMm(there) / 1000.0;
  }

  /** What a phone makes of it. */
  List<Fix> sample(int minS, int maxS) {
    return sample(minS, maxS, SIGMA_M, OUTLIERS);
  }

  List<Fix> sample(int minS, int maxS, double sigma, double outliers) {
    List<Fix> fixes = new ArrayList<>();
    double east = sigma * gaussian();
    double north = sigma * gaussian();
    long before = truth.get(0).timeMs;
    long next = before;
    for (Second s : truth) {
      if (s.timeMs < next) {
        continue;
      }
      double keep = StrictMath.exp(-(s.timeMs - before) / 1000.0 / CORRELATION_S);
      double fresh = sigma * Math.sqrt(1 - keep * keep);
      east = keep * east + fresh * gaussian();
      north = keep * north + fresh * gaussian();
      fixes.add(random.nextDouble() < outliers ? outlier(s) : fix(s, east, north));
      before = s.timeMs;
      next = s.timeMs + 1000L * minS + random.nextLong(1000L * (maxS - minS) + 1);
    }
    return Fix.sorted(fixes);
  }

  private Fix outlier(Second s) {
    double away = 100 + random.nextDouble() * 400;
    double angle = random.nextDouble() * 2 * Math.PI;
    return fix(s, away * StrictMath.sin(angle), away * StrictMath.cos(angle));
  }

  /** Marsaglia's polar method: the JDK's own may differ between versions. */
  private double gaussian() {
    while (true) {
      double a = 2 * random.nextDouble() - 1;
      double b = 2 * random.nextDouble() - 1;
      double s = a * a + b * b;
      if (s > 0 && s < 1) {
        return a * Math.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  private static Fix fix(Second s, double eastM, double northM) {
    return Fix.at(
        s.timeMs,
        (int) Math.round(s.latE7 + northM / Geo.metresPerLatE7((int) s.latE7)),
        (int) Math.round(s.lonE7 + eastM / Geo.metresPerLonE7((int) s.latE7)));
  }
}
