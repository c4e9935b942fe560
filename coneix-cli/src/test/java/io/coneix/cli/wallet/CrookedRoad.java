package io.coneix.cli.wallet;

import io.coneix.testworld.OfferSketch;
import java.time.Instant;
import java.util.Locale;

/** A road of thirty bends, 15 km long, and a phone on it that looks every 25 s. */
final class CrookedRoad {
  private static final int BENDS = 30;
  private static final double PIECE_M = 500;
  private static final double EAST_M = 300;
  private static final double NORTH_M = 400;
  private static final double SPEED = 14;
  private static final int EVERY_S = 25;

  private CrookedRoad() {}

  /** The road as an OpenStreetMap file. */
  static String osm() {
    StringBuilder osm = new StringBuilder("<osm version=\"0.6\">");
    StringBuilder way = new StringBuilder("<way id=\"1\">");
    for (int i = 0; i <= BENDS; i++) {
      osm.append("<node id=\"").append(i + 1).append("\" lat=\"").append(lat(i * PIECE_M));
      osm.append("\" lon=\"").append(lon(i * PIECE_M)).append("\"/>");
      way.append("<nd ref=\"").append(i + 1).append("\"/>");
    }
    way.append("<tag k=\"highway\" v=\"secondary\"/></way>");
    return osm.append(way).append("</osm>").toString();
  }

  private static String lat(double metres) {
    double share = metres / PIECE_M % 2;
    double north = NORTH_M * (share <= 1 ? share : 2 - share);
    return String.format(Locale.ROOT, "%.7f", 48 + north / 111_200);
  }

  private static String lon(double metres) {
    return String.format(Locale.ROOT, "%.7f", 2 + metres / PIECE_M * EAST_M / 74_630);
  }

  /** Along the whole road on 1 October at 10:00 in Paris, and stays around it, as CSV. */
  static String track() {
    StringBuilder csv = new StringBuilder("time,lat,lon,accuracy_m\n");
    long start = OfferSketch.sec("2026-10-01T08:00:00Z");
    double length = BENDS * PIECE_M;
    for (int s = -1_800; s < length / SPEED + 1_800; s += EVERY_S) {
      double metres = Math.max(0, Math.min(length, s * SPEED));
      csv.append(Instant.ofEpochSecond(start + s)).append(',').append(lat(metres)).append(',');
      csv.append(lon(metres)).append(",5\n");
    }
    return csv.toString();
  }
}
