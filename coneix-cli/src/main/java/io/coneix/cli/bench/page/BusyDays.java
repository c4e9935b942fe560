package io.coneix.cli.bench.page;

import io.geowallet.mobility.Fix;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Days of somebody who is much about: two drives of 38 km in the office hours of each weekday, by
 * winding roads, and a walk each evening; a fix each ten seconds on the way and each 50 seconds
 * else, with noise and outliers. 28 days from a Monday on have {@value #IN_FOUR_WEEKS} fixes.
 */
public final class BusyDays {
  static final int IN_FOUR_WEEKS = 61_056;

  private static final double METRES_PER_DEGREE = 111_195;
  private static final double LON_SCALE = 0.669;
  private static final long SECOND_MS = 1000;
  private static final long HOUR_MS = 3600 * SECOND_MS;
  private static final long DAY_MS = 24 * HOUR_MS;
  private static final long STANDING_MS = 50 * SECOND_MS;
  private static final long MOVING_MS = 10 * SECOND_MS;
  private static final double DRIVING_MPS = 14;
  private static final double WALKING_MPS = 1.4;
  private static final double TURN_RAD = 0.5;
  private static final int ONE_IN_IS_AN_OUTLIER = 100;
  private static final double OUTLIER_M = 300;
  private static final double NOISE_M = 6;
  private static final int ACCURACY_DM = 80;

  private final SplittableRandom random;
  private final List<Fix> fixes = new ArrayList<>();
  private double east;
  private double north;

  private BusyDays(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The fixes of so many days, in order of time. */
  static List<Fix> of(LocalDate from, int days, long seed) {
    BusyDays busy = new BusyDays(seed);
    for (int i = 0; i < days; i++) {
      busy.day(from.plusDays(i));
    }
    return busy.fixes;
  }

  /** A file of so many days, as GPX 1.1. */
  public static String gpx(LocalDate from, int days) {
    StringBuilder gpx =
        new StringBuilder(
            "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"bench\"><trk><trkseg>\n");
    for (Fix fix : of(from, days, from.getMonthValue())) {
      gpx.append(
          String.format(
              Locale.ROOT,
              "<trkpt lat=\"%.7f\" lon=\"%.7f\"><time>%s</time></trkpt>%n",
              fix.latE7() / 1e7,
              fix.lonE7() / 1e7,
              Instant.ofEpochMilli(fix.timeMs())));
    }
    return gpx.append("</trkseg></trk></gpx>\n").toString();
  }

  private void day(LocalDate date) {
    long midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    long at = midnight;
    if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
      at = stand(at, midnight + 9 * HOUR_MS);
      at = move(at, at + HOUR_MS * 3 / 4, DRIVING_MPS);
      at = stand(at, midnight + 14 * HOUR_MS);
      at = move(at, at + HOUR_MS * 3 / 4, DRIVING_MPS);
    }
    at = stand(at, midnight + 19 * HOUR_MS);
    at = move(at, at + HOUR_MS / 2, WALKING_MPS);
    stand(at, midnight + DAY_MS);
  }

  private long stand(long from, long to) {
    for (long ms = from; ms < to; ms += STANDING_MS) {
      add(ms);
    }
    return to;
  }

  private long move(long from, long to, double speed) {
    double heading = random.nextDouble() * 2 * Math.PI;
    for (long ms = from; ms < to; ms += MOVING_MS) {
      heading += (random.nextDouble() - 0.5) * TURN_RAD;
      east += Math.sin(heading) * speed * MOVING_MS / SECOND_MS;
      north += Math.cos(heading) * speed * MOVING_MS / SECOND_MS;
      add(ms);
    }
    return to;
  }

  private void add(long ms) {
    double far = random.nextInt(ONE_IN_IS_AN_OUTLIER) == 0 ? OUTLIER_M : NOISE_M;
    double x = east + (random.nextDouble() - 0.5) * far;
    double y = north + (random.nextDouble() - 0.5) * far;
    int lat = (int) Math.round((48 + y / METRES_PER_DEGREE) * 1e7);
    int lon = (int) Math.round((2 + x / METRES_PER_DEGREE / LON_SCALE) * 1e7);
    fixes.add(Fix.at(ms, lat, lon).withAccuracyDm(ACCURACY_DM));
  }
}
