package io.geowallet.map.pack;

import java.util.Arrays;

/**
 * An order of edges in which near ones have near numbers (Morton, "A computer oriented geodetic
 * data base", 1966), so that a trip touches few pages of a mapped pack. Stateless.
 */
final class Order {
  private static final int BITS = 15;

  private Order() {}

  /** The edges' old numbers in their new order; equal places keep the file's order. */
  static int[] of(Edges edges, RoadNodes nodes, int southE7, int westE7, int shift) {
    long[] keys = new long[edges.size()];
    for (int edge = 0; edge < keys.length; edge++) {
      int node = edges.node(edges.start(edge));
      long row = ((long) nodes.latE7(node) - southE7) >> shift;
      long column = ((long) nodes.lonE7(node) - westE7) >> shift;
      keys[edge] = (spread(row) << 1 | spread(column)) << 32 | edge;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** By how much to shift so that an extent fits into the bits of one axis. */
  static int shift(long extentE7) {
    return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(extentE7) - BITS);
  }

  /** A zero between any two bits. */
  private static long spread(long value) {
    long spread = 0;
    for (int bit = 0; bit < BITS; bit++) {
      spread |= (value >> bit & 1) << (2 * bit);
    }
    return spread;
  }
}
