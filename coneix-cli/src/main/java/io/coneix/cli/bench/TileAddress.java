package io.coneix.cli.bench;

import io.geowallet.map.feature.Bounds;
import io.geowallet.map.feature.Mercator;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tile.
 *
 * @param zoom 0 to 19
 * @param column from 0 in the west
 * @param row from 0 in the north
 */
record TileAddress(int zoom, int column, int row) {
  private static final int MOST = 250;

  /** The tiles over a part of the globe; where they are many, 250 of them evenly spread. */
  static List<TileAddress> covering(Bounds bounds, int zoom) {
    int shift = Mercator.WORLD_BITS - zoom;
    int west = Mercator.x(bounds.westE7()) >> shift;
    int north = Mercator.y(bounds.northE7()) >> shift;
    long columns = (Mercator.x(bounds.eastE7()) >> shift) - west + 1L;
    long rows = (Mercator.y(bounds.southE7()) >> shift) - north + 1L;
    long all = columns * rows;
    List<TileAddress> tiles = new ArrayList<>();
    for (long i = 0; i < Math.min(all, MOST); i++) {
      long at = all <= MOST ? i : i * all / MOST;
      tiles.add(new TileAddress(zoom, west + (int) (at % columns), north + (int) (at / columns)));
    }
    return tiles;
  }
}
