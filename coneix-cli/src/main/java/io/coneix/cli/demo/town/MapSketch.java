package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A map being drawn, in metres around the town hall. Elements are known by their index; {@link
 * #finish} turns the index into OpenStreetMap's number by adding 1. Not thread-safe.
 */
final class MapSketch {
  private final GeoPoint origin;
  private final List<XY> points = new ArrayList<>();
  private final Map<Integer, TreeMap<String, String>> nodeTags = new HashMap<>();
  private final List<TownMap.Way> ways = new ArrayList<>();
  private final List<TownMap.Relation> relations = new ArrayList<>();

  MapSketch(GeoPoint origin) {
    this.origin = origin;
  }

  /** A new node. */
  int node(XY at) {
    points.add(at);
    return points.size() - 1;
  }

  /** New nodes in order. */
  List<Integer> nodes(List<XY> places) {
    return places.stream().map(this::node).toList();
  }

  XY at(int node) {
    return points.get(node);
  }

  void tag(int node, String key, String value) {
    nodeTags.computeIfAbsent(node, n -> new TreeMap<>()).put(key, value);
  }

  /** A new way; returns its index. */
  int way(List<Integer> nodes, Map<String, String> tags) {
    List<Long> ids = nodes.stream().map(MapSketch::number).toList();
    ways.add(new TownMap.Way(number(ways.size()), ids, new TreeMap<>(tags)));
    return ways.size() - 1;
  }

  /** A closed outline through new nodes. */
  int outline(List<XY> corners, Map<String, String> tags) {
    List<Integer> ring = new ArrayList<>(nodes(corners));
    ring.add(ring.get(0));
    return way(ring, tags);
  }

  void relation(List<TownMap.Member> members, Map<String, String> tags) {
    relations.add(new TownMap.Relation(number(relations.size()), members, new TreeMap<>(tags)));
  }

  /** All ways so far that have this tag, as members of a relation. */
  List<TownMap.Member> waysTagged(String key, String value) {
    return ways.stream()
        .filter(w -> value.equals(w.tags().get(key)))
        .map(w -> new TownMap.Member("way", w.id(), ""))
        .toList();
  }

  /** The finished map; nodes that nothing came to use are left out. */
  TownMap finish() {
    Set<Long> used = new HashSet<>();
    ways.forEach(w -> used.addAll(w.nodeIds()));
    List<TownMap.Node> nodes = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      TreeMap<String, String> tags = nodeTags.getOrDefault(i, new TreeMap<>());
      if (!tags.isEmpty() || used.contains(number(i))) {
        nodes.add(new TownMap.Node(number(i), onGlobe(points.get(i)), tags));
      }
    }
    return new TownMap(nodes, ways, relations);
  }

  /** OpenStreetMap's number for an index. */
  static long number(int index) {
    return index + 1L;
  }

  /** Eastings are scaled at the point's own latitude, so that a metre stays one 70 km away. */
  private GeoPoint onGlobe(XY p) {
    double lat = origin.lat() + p.y() / Wgs84.metresPerDegreeLat(origin.lat());
    return GeoPoint.ofDegrees(lat, origin.lon() + p.x() / Wgs84.metresPerDegreeLon(lat));
  }
}
