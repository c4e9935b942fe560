package io.coneix.cli.bench.road;

import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.demo.town.Wgs84;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.mobility.road.Travel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A drive over the roads of a pack, at each junction onward by chance and never back, with points
 * 10 to 50 m apart that have an error of 5 m.
 *
 * @param line where it went
 * @param fixes what a phone would have said, a second apart
 */
record MonacoWalk(List<GeoPoint> line, List<Fix> fixes) {
  private static final double MIN_M = 1_500;
  private static final double MAX_M = 4_000;
  private static final double NOISE_M = 5;
  private static final double NEAREST_M = 10;
  private static final double FARTHEST_M = 50;
  private static final long START_MS = 1_796_000_000_000L;

  /** So many drives. */
  static List<MonacoWalk> some(RoadPack pack, int count, DemoRandom random) {
    List<MonacoWalk> walks = new ArrayList<>();
    while (walks.size() < count) {
      List<GeoPoint> line = line(pack, random);
      if (Lines.lengthM(line) >= MIN_M) {
        walks.add(new MonacoWalk(line, fixes(line, random)));
      }
    }
    return walks;
  }

  private static List<GeoPoint> line(RoadPack pack, DemoRandom random) {
    int link = random.below(pack.links());
    List<GeoPoint> line = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    double metres = 0;
    while (link >= 0 && pack.isOpen(link, Travel.ROAD) && metres < MAX_M) {
      used.add(link >> 1);
      append(pack, link, line);
      metres += pack.lengthMm(link >> 1) / 1000.0;
      link = onward(pack, link, used, random);
    }
    return line;
  }

  /** A link that was not used yet; negative where there is none. */
  private static int onward(RoadPack pack, int link, Set<Integer> used, DemoRandom random) {
    List<Integer> open = new ArrayList<>();
    int node = pack.head(link);
    for (int i = pack.firstLink(node); i < pack.endLink(node); i++) {
      int next = pack.link(i);
      if (pack.isOpen(next, Travel.ROAD) && !used.contains(next >> 1)) {
        open.add(next);
      }
    }
    return open.isEmpty() ? -1 : open.get(random.below(open.size()));
  }

  static void append(RoadPack pack, int link, List<GeoPoint> line) {
    int first = pack.firstPoint(link >> 1);
    int last = pack.endPoint(link >> 1) - 1;
    boolean forward = (link & 1) == 0;
    for (int i = 0; i <= last - first; i++) {
      int p = forward ? first + i : last - i;
      line.add(new GeoPoint(pack.latE7(p), pack.lonE7(p)));
    }
  }

  private static List<Fix> fixes(List<GeoPoint> line, DemoRandom random) {
    List<Fix> fixes = new ArrayList<>();
    double next = 0;
    for (GeoPoint at : Lines.every(line, 1)) {
      if (next-- > 0) {
        continue;
      }
      next = random.between(NEAREST_M, FARTHEST_M);
      GeoPoint seen = Wgs84.offset(at, NOISE_M * random.gaussian(), NOISE_M * random.gaussian());
      fixes.add(Fix.at(START_MS + 1_000L * fixes.size(), seen.latE7(), seen.lonE7()));
    }
    return fixes;
  }
}
