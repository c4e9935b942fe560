package io.geowallet.wallet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A map of the one road that {@link Route} drives on, with its neighbour. */
public final class StraightRoad {
  private static final int KM = 40;
  private static final double KM_DEGREES = 1_000 / 111_195.0;

  private StraightRoad() {}

  /** The road's OpenStreetMap XML: 20 km of a main road with a limit, then a motorway without. */
  public static String osm(int limitKmh) {
    StringBuilder osm = new StringBuilder("<osm version=\"0.6\">");
    for (int i = 0; i <= KM; i++) {
      osm.append(
          String.format(
              Locale.ROOT,
              "<node id=\"%d\" lat=\"%.7f\" lon=\"2.0\"/>",
              i + 1,
              48 + (i - 2) * KM_DEGREES));
    }
    way(osm, 1, 1, 23, "primary", "<tag k=\"maxspeed\" v=\"" + limitKmh + "\"/>");
    way(osm, 2, 23, KM + 1, "motorway", "<tag k=\"oneway\" v=\"no\"/>");
    return osm.append("</osm>").toString();
  }

  private static void way(StringBuilder osm, int id, int from, int to, String kind, String tags) {
    osm.append("<way id=\"" + id + "\">");
    for (int node = from; node <= to; node++) {
      osm.append("<nd ref=\"" + node + "\"/>");
    }
    osm.append("<tag k=\"highway\" v=\"" + kind + "\"/>" + tags + "</way>");
  }

  /** The file of {@link #osm}. */
  public static Path file(Path directory, int limitKmh) throws IOException {
    Files.createDirectories(directory);
    return Files.writeString(directory.resolve("road-" + limitKmh + ".osm"), osm(limitKmh));
  }
}
