package io.coneix.cli.bench.accuracy;

import io.geowallet.mobility.Geo;
import java.util.List;

/**
 * A leg that was travelled by script.
 *
 * @param name of the leg in its trip
 * @param mode as the truth calls it, for example {@code E_BIKE}
 * @param startMs when it began
 * @param endMs when it ended
 * @param line where the traveller was, one point for each second that is known; may be empty
 */
record TrueLeg(String name, String mode, long startMs, long endMs, List<Point> line) {
  /**
   * A point of the reference.
   *
   * @param timeMs whole second
   */
  record Point(long timeMs, int latE7, int lonE7) {}

  /** Length of the reference in whole millimetres; 0 where there is none. */
  long lineMm() {
    long mm = 0;
    for (int i = 1; i < line.size(); i++) {
      Point a = line.get(i - 1);
      Point b = line.get(i);
      mm += Geo.distanceMm(a.latE7, a.lonE7, b.latE7, b.lonE7);
    }
    return mm;
  }

  /** Whether it is a wait inside a journey. */
  boolean isWait() {
    return mode.equals("STOPPED");
  }
}
