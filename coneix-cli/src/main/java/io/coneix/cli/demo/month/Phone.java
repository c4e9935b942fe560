package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.demo.town.Wgs84;
import io.geowallet.mobility.Fix;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the phone records of where it truly is. One phone records one stretch of time. Not
 * thread-safe.
 */
final class Phone {
  /** So many of all fixes are far off. */
  private static final double OUTLIERS = 0.02;

  private static final long SETTLING_MS = 5 * 60_000;

  private final Whereabouts whereabouts;
  private final List<Gap> gaps;
  private final DemoRandom random;
  private final GpsNoise noise;

  Phone(Whereabouts whereabouts, List<Gap> gaps, DemoRandom random) {
    this.whereabouts = whereabouts;
    this.gaps = List.copyOf(gaps);
    this.random = random;
    this.noise = new GpsNoise(random);
  }

  /** The fixes from {@code fromMs} (included) to {@code toMs} (excluded), in order. */
  List<Fix> record(long fromMs, long toMs) {
    List<Fix> fixes = new ArrayList<>();
    long ms = fromMs;
    while (ms < toMs) {
      long now = ms;
      Motion motion = whereabouts.at(now);
      if (gaps.stream().noneMatch(g -> g.contains(now))) {
        fixes.add(fix(now, motion));
      }
      ms = next(now, motion);
      noise.advance((ms - now) / 1_000.0, motion.travelling());
    }
    return fixes;
  }

  /** A parked phone wakes up when it is moved. */
  private long next(long now, Motion motion) {
    long planned = now + Math.round(intervalS(now, motion) * 1_000);
    long moved = whereabouts.nextDepartureMs(now);
    return planned > moved ? moved + random.below(5_000) : planned;
  }

  /**
   * Travelling, and for five minutes after: 5 to 30 s, mostly below 12. Parked for longer: about
   * half a minute by day, one to two minutes by night.
   */
  private double intervalS(long now, Motion motion) {
    if (motion.travelling() || whereabouts.sinceArrivalMs(now) < SETTLING_MS) {
      return random.chance(0.9) ? random.between(5, 12) : random.between(12, 30);
    }
    ZonedDateTime local = Hours.local(now);
    boolean night = local.getHour() >= 23 || local.getHour() < 6;
    return night ? random.between(60, 120) : random.between(20, 50);
  }

  private Fix fix(long ms, Motion motion) {
    boolean outlier = random.chance(OUTLIERS);
    double east = noise.eastM();
    double north = noise.northM();
    if (outlier) {
      double away = random.between(100, 500);
      double angle = random.between(0, 2 * Math.PI);
      east += away * StrictMath.cos(angle);
      north += away * StrictMath.sin(angle);
    }
    GeoPoint at = Wgs84.offset(GeoPoint.ofDegrees(motion.lat(), motion.lon()), east, north);
    Fix fix = Fix.at(ms, at.latE7(), at.lonE7()).withAccuracyDm(accuracyDm(motion, outlier));
    return withMotion(fix, motion);
  }

  /** Two of three outliers own up to being bad; the third claims to be as good as any. */
  private int accuracyDm(Motion motion, boolean outlier) {
    if (outlier && random.chance(0.67)) {
      return 10 * (int) random.between(60, 350);
    }
    return (int) Math.round(random.between(70, 190) * (motion.travelling() ? 1 : 1.5));
  }

  /** Speed is measured apart from the position, so that an outlier has the right one. */
  private Fix withMotion(Fix fix, Motion motion) {
    if (random.chance(motion.travelling() ? 0.02 : 0.3)) {
      return fix;
    }
    double spread = motion.travelling() ? 0.4 : 0.1;
    double speed = Math.abs(motion.speedMps() + spread * random.gaussian());
    Fix moving = fix.withSpeedCmPerS((int) Math.round(speed * 100));
    if (motion.speedMps() < 1) {
      return moving;
    }
    double bearing = motion.bearingDeg() + 4 * random.gaussian();
    return moving.withBearingTenthDeg((int) Math.floorMod(Math.round(bearing * 10), 3_600L));
  }
}
