package io.geowallet.map.pack;

import io.geowallet.map.feature.Bounds;
import io.geowallet.mobility.road.PackLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Writes the tables of a pack, all but the ground. For one pack; not thread-safe. */
final class RoadTables {
  private final Edges edges;
  private final RoadNodes nodes;
  private final List<RoadAttribute> attributes;
  private final Texts texts = new Texts();
  private final int[] order;
  private final Grid grid = new Grid();
  private final int[] numbers;
  private int nodeCount;

  RoadTables(Edges edges, RoadNodes nodes, List<RoadAttribute> attributes) {
    this.edges = edges;
    this.nodes = nodes;
    this.attributes = attributes;
    this.numbers = new int[nodes.size()];
    Arrays.fill(numbers, -1);
    this.order = order();
    number();
    attributes.forEach(a -> texts.index(a.name()));
    attributes.forEach(a -> texts.index(a.ref()));
  }

  private int[] order() {
    int south = Integer.MAX_VALUE;
    int west = Integer.MAX_VALUE;
    int north = Integer.MIN_VALUE;
    int east = Integer.MIN_VALUE;
    for (int i = 0; i < edges.points(); i++) {
      int node = edges.node(i);
      south = Math.min(south, nodes.latE7(node));
      west = Math.min(west, nodes.lonE7(node));
      north = Math.max(north, nodes.latE7(node));
      east = Math.max(east, nodes.lonE7(node));
    }
    long extent = Math.max((long) north - south, (long) east - west);
    return Order.of(edges, nodes, south, west, Order.shift(Math.max(1, extent)));
  }

  /** Nodes are numbered as the edges come to them, and the grid is filled on the way. */
  private void number() {
    int point = 0;
    for (int edge : order) {
      int last = edges.end(edge) - 1;
      numberOf(edges.node(edges.start(edge)));
      numberOf(edges.node(last));
      for (int i = edges.start(edge); i < last; i++) {
        int a = edges.node(i);
        int b = edges.node(i + 1);
        grid.add(point++, nodes.latE7(a), nodes.lonE7(a), nodes.latE7(b), nodes.lonE7(b));
      }
      point++;
    }
    grid.sort();
  }

  private int numberOf(int node) {
    if (numbers[node] < 0) {
      numbers[node] = nodeCount++;
    }
    return numbers[node];
  }

  /** All tables with their head; the ground's bytes follow. */
  byte[] write(Bounds bounds, byte[] sourceSha256, int groundBytes) {
    PackLayout layout =
        new PackLayout(
            nodeCount,
            edges.size(),
            edges.points(),
            attributes.size(),
            grid.rows(),
            grid.cells(),
            grid.segments(),
            texts.size(),
            texts.bytes(),
            groundBytes);
    byte[] bytes = new byte[layout.groundAt()];
    ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    head(out, layout, bounds, sourceSha256);
    edges(out, layout);
    links(out, layout);
    attributes(out, layout);
    grid.write(out, layout);
    texts(out, layout);
    return bytes;
  }

  private void head(ByteBuffer out, PackLayout layout, Bounds bounds, byte[] sourceSha256) {
    out.putLong(0, PackLayout.MAGIC).putInt(8, PackLayout.VERSION);
    out.putInt(12, bounds.southE7()).putInt(16, bounds.westE7());
    out.putInt(20, bounds.northE7()).putInt(24, bounds.eastE7());
    int[] counts = {
      layout.nodes(),
      layout.edges(),
      layout.points(),
      layout.attributes(),
      layout.rows(),
      layout.cells(),
      layout.segments(),
      layout.texts(),
      layout.textBytes(),
      layout.groundBytes()
    };
    for (int i = 0; i < counts.length; i++) {
      out.putInt(PackLayout.COUNTS_AT + 4 * i, counts[i]);
    }
    out.putInt(PackLayout.FIRST_ROW_AT, grid.firstRow());
    out.put(PackLayout.SOURCE_AT, sourceSha256);
  }

  private void edges(ByteBuffer out, PackLayout layout) {
    int point = 0;
    for (int i = 0; i < order.length; i++) {
      int edge = order[i];
      out.putInt(layout.fromAt() + 4 * i, numbers[edges.node(edges.start(edge))]);
      out.putInt(layout.toAt() + 4 * i, numbers[edges.node(edges.end(edge) - 1)]);
      out.putInt(layout.edgeAttributesAt() + 4 * i, edges.attribute(edge));
      out.putInt(layout.lengthsAt() + 4 * i, edges.lengthMm(edge));
      out.putInt(layout.edgePointsAt() + 4 * i, point);
      for (int p = edges.start(edge); p < edges.end(edge); p++) {
        out.putInt(layout.pointsAt() + 8 * point, nodes.latE7(edges.node(p)));
        out.putInt(layout.pointsAt() + 8 * point + 4, nodes.lonE7(edges.node(p)));
        point++;
      }
    }
    out.putInt(layout.edgePointsAt() + 4 * order.length, point);
  }

  /** Counting sort: links come to each node in rising order. */
  private void links(ByteBuffer out, PackLayout layout) {
    int[] next = new int[nodeCount + 1];
    for (int link = 0; link < 2 * order.length; link++) {
      next[tail(out, layout, link) + 1]++;
    }
    for (int node = 0; node < nodeCount; node++) {
      next[node + 1] += next[node];
      out.putInt(layout.nodeLinksAt() + 4 * node + 4, next[node + 1]);
    }
    for (int link = 0; link < 2 * order.length; link++) {
      out.putInt(layout.linksAt() + 4 * next[tail(out, layout, link)]++, link);
    }
  }

  private static int tail(ByteBuffer out, PackLayout layout, int link) {
    return out.getInt(((link & 1) == 0 ? layout.fromAt() : layout.toAt()) + 4 * (link >> 1));
  }

  // The order of the classes is part of the format.
  @SuppressWarnings("EnumOrdinal")
  private void attributes(ByteBuffer out, PackLayout layout) {
    int at = layout.attributesAt();
    for (RoadAttribute a : attributes) {
      out.put(at, (byte) a.roadClass().ordinal()).put(at + 1, (byte) a.access());
      out.put(at + 2, (byte) a.flags());
      out.putShort(at + 4, (short) a.forwardTenthKmh());
      out.putShort(at + 6, (short) a.backwardTenthKmh());
      out.putInt(at + 8, texts.index(a.name())).putInt(at + 12, texts.index(a.ref()));
      at += PackLayout.ATTRIBUTE_BYTES;
    }
  }

  private void texts(ByteBuffer out, PackLayout layout) {
    int end = 0;
    int index = 0;
    for (String text : texts.all()) {
      byte[] bytes = Texts.utf8(text);
      out.put(layout.textsAt() + end, bytes);
      end += bytes.length;
      out.putInt(layout.textEndsAt() + 4 * index++, end);
    }
  }
}
