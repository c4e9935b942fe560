package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The roads of a map as a directed graph: one vertex for each node on a road, one edge for each
 * piece between neighbours and each direction that may be driven. Immutable.
 */
public final class RoadGraph {
  private final List<TownMap.Node> vertices = new ArrayList<>();
  private final List<List<Edge>> out = new ArrayList<>();
  private final Map<Long, Integer> vertexOf = new HashMap<>();

  /** Reads the roads out of {@code map}. */
  public RoadGraph(TownMap map) {
    Map<Long, TownMap.Node> nodes = new HashMap<>();
    map.nodes().forEach(n -> nodes.put(n.id(), n));
    for (TownMap.Way way : map.ways()) {
      Optional<RoadClass> road =
          Optional.ofNullable(way.tags().get("highway")).flatMap(RoadClass::ofTag);
      road.ifPresent(r -> addWay(way, r, nodes));
    }
  }

  /**
   * A piece of road between two neighbouring nodes, in one direction.
   *
   * @param from vertex that it leaves
   * @param to vertex that it reaches
   * @param lengthM metres on the ground
   * @param roadClass kind of road
   * @param limitKmh the posted limit, or the usual one of its class, in km/h
   */
  public record Edge(int from, int to, double lengthM, RoadClass roadClass, int limitKmh) {}

  /** How many vertices there are; they are numbered from 0. */
  public int size() {
    return vertices.size();
  }

  /** The edges that leave a vertex. */
  public List<Edge> edgesFrom(int vertex) {
    return Collections.unmodifiableList(out.get(vertex));
  }

  /** Where a vertex is. */
  public GeoPoint at(int vertex) {
    return vertices.get(vertex).at();
  }

  /** Whether a vertex has this value of the key {@code highway}, for example a bus stop. */
  public boolean isTagged(int vertex, String highway) {
    return highway.equals(vertices.get(vertex).tags().get("highway"));
  }

  /**
   * The vertex of a map's node.
   *
   * @throws IllegalArgumentException if the node is on no road
   */
  public int vertexOf(long nodeId) {
    Integer vertex = vertexOf.get(nodeId);
    if (vertex == null) {
      throw new IllegalArgumentException("node " + nodeId + " is on no road");
    }
    return vertex;
  }

  private void addWay(TownMap.Way way, RoadClass road, Map<Long, TownMap.Node> nodes) {
    SortedMap<String, String> tags = way.tags();
    int limit =
        Integer.parseInt(tags.getOrDefault("maxspeed", Integer.toString(road.usualSpeedKmh())));
    boolean oneway = "yes".equals(tags.get("oneway"));
    for (int i = 0; i + 1 < way.nodeIds().size(); i++) {
      int a = vertex(way.nodeIds().get(i), nodes);
      int b = vertex(way.nodeIds().get(i + 1), nodes);
      double length = Wgs84.distanceM(at(a), at(b));
      out.get(a).add(new Edge(a, b, length, road, limit));
      if (!oneway) {
        out.get(b).add(new Edge(b, a, length, road, limit));
      }
    }
  }

  private int vertex(long nodeId, Map<Long, TownMap.Node> nodes) {
    Integer known = vertexOf.get(nodeId);
    if (known != null) {
      return known;
    }
    TownMap.Node node = nodes.get(nodeId);
    if (node == null) {
      throw new IllegalArgumentException("a way names node " + nodeId + ", which is not there");
    }
    vertices.add(node);
    out.add(new ArrayList<>());
    vertexOf.put(nodeId, vertices.size() - 1);
    return vertices.size() - 1;
  }
}
