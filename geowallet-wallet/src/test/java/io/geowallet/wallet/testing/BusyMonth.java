package io.geowallet.wallet.testing;

import io.geowallet.mobility.Fix;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Days of somebody who is much about: some 2,000 fixes a day, three drives by winding roads and a
 * walk, a fix every ten seconds on the way, one a minute else, with noise and some outliers.
 */
public final class BusyMonth {
  private static final double METRES_PER_DEGREE = 111_195;

  private final SplittableRandom random;
  private final List<Fix> fixes = new ArrayList<>();
  private double east;
  private double north;
  private double heading;

  private BusyMonth(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Fixes of so many days from a date on, UTC. */
  public static List<Fix> of(LocalDate from, int days, long seed) {
    BusyMonth month = new BusyMonth(seed);
    for (int i = 0; i < days; i++) {
      month.day(from.plusDays(i));
    }
    return month.fixes;
  }

  private void day(LocalDate date) {
    long ms = date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    long end = ms + 86_400_000;
    long[] starts = {ms + 7 * 3_600_000, ms + 11 * 3_600_000, ms + 15 * 3_600_000};
    for (long start : starts) {
      ms = stay(ms, start + random.nextInt(1_800_000));
      ms = move(ms, 3_000_000, 14);
    }
    ms = stay(ms, ms + 3_600_000);
    ms = move(ms, 1_500_000, 1.4);
    stay(ms, end);
  }

  private long stay(long from, long to) {
    long ms = from;
    for (; ms < to; ms += 60_000) {
      add(ms);
    }
    return to;
  }

  private long move(long from, long length, double speed) {
    long ms = from;
    heading = random.nextDouble() * 2 * Math.PI;
    for (; ms < from + length; ms += 10_000) {
      heading += (random.nextDouble() - 0.5) * 0.5;
      east += Math.sin(heading) * speed * 10;
      north += Math.cos(heading) * speed * 10;
      add(ms);
    }
    return ms;
  }

  private void add(long ms) {
    double far = random.nextInt(100) == 0 ? 300 : 6;
    double x = east + (random.nextDouble() - 0.5) * far;
    double y = north + (random.nextDouble() - 0.5) * far;
    int lat = (int) Math.round((48 + y / METRES_PER_DEGREE) * 1e7);
    int lon = (int) Math.round((2 + x / METRES_PER_DEGREE / 0.669) * 1e7);
    fixes.add(Fix.at(ms, lat, lon).withAccuracyDm(80));
  }
}
