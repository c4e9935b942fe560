package io.geowallet.map.feature;

import java.util.ArrayList;
import java.util.List;

/** Turns numbers of nodes into coordinates, in pairs of x and y. Thread-safe after sorting. */
final class Shapes {
  private final NodeStore nodes;
  private final WayStore ways;

  Shapes(NodeStore nodes, WayStore ways) {
    this.nodes = nodes;
    this.ways = ways;
  }

  /** The pieces of a line between nodes that the file does not hold. */
  List<int[]> lines(long[] ids) {
    List<int[]> parts = new ArrayList<>(1);
    IntList part = new IntList();
    for (long id : ids) {
      int node = nodes.find(id);
      if (node >= 0) {
        part.add(nodes.x(node));
        part.add(nodes.y(node));
      } else {
        addPart(part, parts);
      }
    }
    addPart(part, parts);
    return parts;
  }

  private static void addPart(IntList part, List<int[]> parts) {
    if (part.size() >= 4) {
      parts.add(part.toArray());
    }
    part.clear();
  }

  /** Rings without the nodes that the file does not hold; those with too few are left out. */
  List<int[]> rings(List<long[]> rings) {
    List<int[]> shapes = new ArrayList<>(rings.size());
    for (long[] ring : rings) {
      int[] shape = ring(ring);
      if (shape.length >= 6) {
        shapes.add(shape);
      }
    }
    return shapes;
  }

  private int[] ring(long[] ids) {
    IntList shape = new IntList();
    for (long id : ids) {
      int node = nodes.find(id);
      if (node >= 0) {
        shape.add(nodes.x(node));
        shape.add(nodes.y(node));
      }
    }
    return shape.toArray();
  }

  /** The coast lines, joined, land to their left. */
  List<int[]> coasts() {
    List<long[]> lines = new ArrayList<>();
    for (int way = 0; way < ways.size(); way++) {
      if (ways.isCoast(way)) {
        lines.add(ways.nodes(way));
      }
    }
    List<int[]> coasts = new ArrayList<>();
    Chains.directed(lines).forEach(chain -> coasts.addAll(lines(chain)));
    return coasts;
  }
}
