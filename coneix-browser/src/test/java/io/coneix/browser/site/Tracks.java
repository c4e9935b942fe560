package io.coneix.browser.site;

import java.time.Instant;
import java.util.Locale;

/** Made-up tracks as files that people have. Stateless. */
public final class Tracks {
  private static final double DEGREES_PER_M = 1 / 111_195.0;
  private static final int DRIVING_MPS = 14;

  private Tracks() {}

  /** A GPX of one day in Paris's time: a drive of 12 km at 10, a gap at noon, 6 km back at 15. */
  public static String gpx(String date) {
    StringBuilder gpx =
        new StringBuilder(
            "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"t\"><trk><trkseg>\n");
    double north = 0;
    for (int second = 9 * 3600; second < 17 * 3600; second += 10) {
      int hour = second / 3600;
      if (hour == 10 && north < 12_000) {
        north += DRIVING_MPS * 10;
      } else if (hour == 15 && north > 6_000) {
        north -= DRIVING_MPS * 10;
      } else if (second % 60 != 0) {
        continue;
      }
      if (hour != 12) {
        Instant at = Instant.parse(date + "T00:00:00Z").plusSeconds(second - 7200);
        gpx.append(point(48 + north * DEGREES_PER_M, 2 + second % 7 * 1e-6, at));
      }
    }
    return gpx.append("</trkseg></trk></gpx>\n").toString();
  }

  private static String point(double lat, double lon, Instant at) {
    return String.format(
        Locale.ROOT, "<trkpt lat=\"%.7f\" lon=\"%.7f\"><time>%s</time></trkpt>%n", lat, lon, at);
  }
}
