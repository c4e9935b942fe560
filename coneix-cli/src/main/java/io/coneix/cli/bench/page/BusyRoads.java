package io.coneix.cli.bench.page;

import io.geowallet.map.pack.PackBuilder;
import io.geowallet.mobility.Fix;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A map pack with a road below each way of {@link BusyDays}, so that every drive has roads. */
final class BusyRoads {
  private static final long MOVING_MS = 10_000;
  private static final int LEAST_NODES = 3;
  private static final String[] KINDS = {"motorway", "primary", "residential"};

  private final StringBuilder osm = new StringBuilder("<osm version=\"0.6\">");
  private final StringBuilder ways = new StringBuilder();
  private int nodes;
  private int count;

  private BusyRoads() {}

  /** Writes the pack of the roads of some months. */
  static void write(Path pack, List<YearMonth> months) throws IOException {
    BusyRoads roads = new BusyRoads();
    for (YearMonth month : months) {
      roads.add(BusyDays.of(month.atDay(1), month.lengthOfMonth(), BusyWallet.seed(month)));
    }
    byte[] osm =
        roads.osm.append(roads.ways).append("</osm>").toString().getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(pack)) {
      PackBuilder.build(() -> new ByteArrayInputStream(osm), step -> {}).writeTo(out);
    }
  }

  private void add(List<Fix> fixes) {
    List<Fix> way = new ArrayList<>();
    for (Fix fix : fixes) {
      if (!way.isEmpty() && fix.timeMs() - way.get(way.size() - 1).timeMs() > MOVING_MS) {
        way(way);
        way.clear();
      }
      way.add(fix);
    }
    way(way);
  }

  private void way(List<Fix> fixes) {
    if (fixes.size() < LEAST_NODES) {
      return;
    }
    count++;
    ways.append("<way id=\"").append(count).append("\">");
    for (Fix fix : fixes) {
      nodes++;
      osm.append(
          String.format(
              Locale.ROOT,
              "<node id=\"%d\" lat=\"%.7f\" lon=\"%.7f\"/>",
              nodes,
              fix.latE7() / 1e7,
              fix.lonE7() / 1e7));
      ways.append("<nd ref=\"").append(nodes).append("\"/>");
    }
    ways.append("<tag k=\"highway\" v=\"").append(KINDS[count % KINDS.length]);
    ways.append("\"/><tag k=\"maxspeed\" v=\"50\"/></way>");
  }
}
