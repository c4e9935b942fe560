package io.geowallet.map.feature;

import org.jspecify.annotations.Nullable;

/** What part of the globe a file covers. Not thread-safe. */
final class Extent {
  private @Nullable Bounds declared;
  private int south = Integer.MAX_VALUE;
  private int west = Integer.MAX_VALUE;
  private int north = Integer.MIN_VALUE;
  private int east = Integer.MIN_VALUE;

  /** What the file says; the last word counts. */
  void declare(Bounds bounds) {
    declared = bounds;
  }

  /** A node that is in it. */
  void add(int latE7, int lonE7) {
    south = Math.min(south, latE7);
    north = Math.max(north, latE7);
    west = Math.min(west, lonE7);
    east = Math.max(east, lonE7);
  }

  /** What was declared, as far as there are nodes; a point at 0, 0 where there is none. */
  Bounds bounds() {
    if (south > north) {
      return declared == null ? new Bounds(0, 0, 0, 0) : declared;
    }
    Bounds nodes = new Bounds(south, west, north, east);
    Bounds said = declared == null ? nodes : declared;
    int s = Math.max(said.southE7(), south);
    int n = Math.min(said.northE7(), north);
    int w = Math.max(said.westE7(), west);
    int e = Math.min(said.eastE7(), east);
    return s <= n && w <= e ? new Bounds(s, w, n, e) : nodes;
  }
}
