package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.LongQueue;

/** Places that wait for their times, 24 bytes each. Not thread-safe. */
final class CoordQueue {
  private final LongQueue lons = new LongQueue();
  private final LongQueue lats = new LongQueue();
  private final LongQueue lines = new LongQueue();

  int size() {
    return lines.size();
  }

  void add(Coord coord) {
    lons.add(Double.doubleToRawLongBits(coord.lon()));
    lats.add(Double.doubleToRawLongBits(coord.lat()));
    lines.add(coord.line());
  }

  Coord remove() {
    return new Coord(
        Double.longBitsToDouble(lons.remove()),
        Double.longBitsToDouble(lats.remove()),
        lines.remove());
  }
}
