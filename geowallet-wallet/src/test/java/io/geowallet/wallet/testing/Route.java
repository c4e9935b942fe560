package io.geowallet.wallet.testing;

import io.geowallet.mobility.Fix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws fixes along straight roads: stays of a fix a minute, drives of a fix each ten seconds. */
public final class Route {
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double DRIVE_M_PER_S = 14;

  private final List<Fix> fixes = new ArrayList<>();
  private long timeMs;
  private double northM;

  public Route(String start) {
    timeMs = Instant.parse(start).toEpochMilli();
  }

  /** Stays at the place until a moment. */
  public Route stayUntil(String iso) {
    long end = Instant.parse(iso).toEpochMilli();
    while (timeMs < end) {
      add();
      timeMs += 60_000;
    }
    timeMs = end;
    return this;
  }

  /** Drives some metres north, or south where negative. */
  public Route drive(int metres) {
    double step = Math.signum(metres) * DRIVE_M_PER_S * 10;
    for (double left = Math.abs(metres); left > 0; left -= DRIVE_M_PER_S * 10) {
      add();
      northM += left < DRIVE_M_PER_S * 10 ? Math.signum(metres) * left : step;
      timeMs += 10_000;
    }
    add();
    timeMs += 10_000;
    return this;
  }

  private void add() {
    int lat = (int) Math.round((48 + northM / METRES_PER_DEGREE) * 1e7);
    fixes.add(Fix.at(timeMs, lat, 20_000_000).withAccuracyDm(50));
  }

  public List<Fix> fixes() {
    return List.copyOf(fixes);
  }
}
