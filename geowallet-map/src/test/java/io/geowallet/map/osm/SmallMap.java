package io.geowallet.map.osm;

import java.util.List;

/** A small map with something of everything, as elements. Stateless. */
public final class SmallMap {
  private SmallMap() {}

  /** Streets, a wood with a clearing, a lake, coast, a place, around 47.05 N 3.05 E. */
  public static Recorder elements() {
    Recorder map = new Recorder();
    map.bounds(470_000_000, 30_000_000, 471_000_000, 31_000_000);
    for (int i = 0; i < 40; i++) {
      int latE7 = 470_000_000 + i * 2_500_000 % 1_000_001;
      map.node(i * 3L - 30, latE7, 30_000_000 + i * 25_000, Tags.NONE);
    }
    map.node(200, 470_500_000, 30_500_000, Tags.of("place", "town", "name", "Ville-sur-Œuvre"));
    map.node(201, 470_600_000, 30_400_000, Tags.of("railway", "station", "name", "Gare & Co"));
    String[] roads = {"motorway", "primary", "secondary", "tertiary", "residential", "footway"};
    for (int i = 0; i < roads.length; i++) {
      String name = "rue <" + i + ">";
      map.way(i + 1L, refs(3 * i, 12), Tags.of("highway", roads[i], "name", name, "ref", "D " + i));
    }
    map.way(20, ring(2, 6), Tags.of("natural", "water", "name", "lac"));
    map.way(21, ring(10, 9), Tags.NONE);
    map.way(22, ring(14, 4), Tags.NONE);
    map.way(23, refs(30, 6), Tags.of("natural", "coastline"));
    map.way(24, refs(1, 20), Tags.of("railway", "rail", "bridge", "yes"));
    map.way(25, ring(25, 5), Tags.of("building", "yes"));
    map.relation(
        1,
        List.of(
            new OsmHandler.Member(OsmHandler.MemberType.WAY, 21, "outer"),
            new OsmHandler.Member(OsmHandler.MemberType.WAY, 22, "inner"),
            new OsmHandler.Member(OsmHandler.MemberType.NODE, 200, "label")),
        Tags.of("type", "multipolygon", "landuse", "forest"));
    return map;
  }

  private static long[] refs(int first, int count) {
    long[] refs = new long[count];
    for (int i = 0; i < count; i++) {
      refs[i] = (first + i) % 40 * 3L - 30;
    }
    return refs;
  }

  private static long[] ring(int first, int count) {
    long[] ring = refs(first, count + 1);
    ring[count] = ring[0];
    return ring;
  }
}
