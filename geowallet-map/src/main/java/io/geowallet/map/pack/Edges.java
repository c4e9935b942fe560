package io.geowallet.map.pack;

import io.geowallet.map.feature.IntList;
import io.geowallet.mobility.Geo;

/**
 * The ways cut at every node that they share: edges with their shapes, as indexes into {@link
 * RoadNodes}. Not thread-safe.
 */
final class Edges {
  /** A longer line between two neighbours is a mistake, and would fill the grid [1e-7 degrees]. */
  private static final long MOST_STEP_E7 = 30_000_000;

  private final RoadWays ways;
  private final RoadNodes nodes;
  private final IntList attributes = new IntList();
  private final IntList starts = new IntList();
  private final IntList shape = new IntList();

  private Edges(RoadWays ways, RoadNodes nodes) {
    this.ways = ways;
    this.nodes = nodes;
  }

  static Edges of(RoadWays ways, RoadNodes nodes) {
    Edges edges = new Edges(ways, nodes);
    for (int way = 0; way < ways.size(); way++) {
      edges.cut(way);
    }
    return edges;
  }

  private void cut(int way) {
    IntList chain = new IntList();
    for (int i = ways.start(way); i < ways.end(way); i++) {
      int node = nodes.find(ways.node(i));
      boolean follows = node >= 0 && chain.size() > 0;
      if (node < 0 || (follows && isTooFar(chain.get(chain.size() - 1), node))) {
        add(way, chain);
        chain.clear();
      } else if (follows && chain.get(chain.size() - 1) == node) {
        continue;
      }
      if (node < 0) {
        continue;
      }
      chain.add(node);
      if (chain.size() > 1 && nodes.isShared(node)) {
        add(way, chain);
        chain.clear();
        chain.add(node);
      }
    }
    add(way, chain);
  }

  private boolean isTooFar(int a, int b) {
    long dLon = Math.abs((long) nodes.lonE7(a) - nodes.lonE7(b));
    long dLat = Math.abs((long) nodes.latE7(a) - nodes.latE7(b));
    return Math.max(dLat, dLon) > MOST_STEP_E7;
  }

  private void add(int way, IntList chain) {
    if (chain.size() < 2) {
      return;
    }
    attributes.add(ways.attribute(way));
    starts.add(shape.size());
    for (int i = 0; i < chain.size(); i++) {
      shape.add(chain.get(i));
    }
  }

  int size() {
    return starts.size();
  }

  int attribute(int edge) {
    return attributes.get(edge);
  }

  int start(int edge) {
    return starts.get(edge);
  }

  int end(int edge) {
    return edge + 1 < starts.size() ? starts.get(edge + 1) : shape.size();
  }

  /** The node at a position between {@link #start} and {@link #end}. */
  int node(int position) {
    return shape.get(position);
  }

  int points() {
    return shape.size();
  }

  /** At least 1, so that a road of no length stays a road. */
  int lengthMm(int edge) {
    long sum = 0;
    for (int i = start(edge) + 1; i < end(edge); i++) {
      int a = node(i - 1);
      int b = node(i);
      sum += Geo.distanceMm(nodes.latE7(a), nodes.lonE7(a), nodes.latE7(b), nodes.lonE7(b));
    }
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, sum));
  }
}
