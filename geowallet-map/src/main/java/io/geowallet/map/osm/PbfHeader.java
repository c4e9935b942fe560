package io.geowallet.map.osm;

import java.util.Set;

/** The first blob: what the file covers, and what a reader must understand. Not thread-safe. */
final class PbfHeader {
  private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");
  private static final int NANO_PER_E7 = 100;

  private final CheckedHandler handler;

  PbfHeader(CheckedHandler handler) {
    this.handler = handler;
  }

  void read(Wire wire) {
    while (wire.next()) {
      switch (wire.field()) {
        case 1 -> readBounds(wire.sub());
        case 4 -> checkFeature(wire);
        default -> wire.skip();
      }
    }
  }

  private static void checkFeature(Wire wire) {
    String feature = wire.text();
    if (!UNDERSTOOD.contains(feature)) {
      throw wire.bad("a map without history", "the feature " + feature);
    }
  }

  private void readBounds(Wire wire) {
    // By field number: 1 left, 2 right, 3 top, 4 bottom, in 1e-9 degrees.
    long[] sides = new long[5];
    int seen = 0;
    while (wire.next()) {
      int field = wire.field();
      if (field <= 4) {
        sides[field] = Math.floorDiv(sint(wire), NANO_PER_E7);
        seen |= 1 << field;
      } else {
        wire.skip();
      }
    }
    if (seen == 0b11110) {
      handler.bounds(sides[4], sides[1], sides[3], sides[2], wire);
    }
  }

  private static long sint(Wire wire) {
    long n = wire.number();
    return (n >>> 1) ^ -(n & 1);
  }
}
