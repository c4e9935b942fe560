package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;

/**
 * The hashes of a tree of a given size, taken from tiles. As thread-safe as its source.
 *
 * @param treeSize number of leaves; it decides how wide the partial tiles are
 * @param tiles the tiles
 */
public record TileHashSource(long treeSize, TileSource tiles) implements HashSource {
  @Override
  public Bytes hash(int level, long index) {
    if (((index + 1) << level) > treeSize) {
      throw new IllegalArgumentException(
          "node " + index + " of level " + level + " is not complete at size " + treeSize);
    }
    Tile tile = tiles.tile(TileId.covering(level, index, treeSize));
    int height = level % TileId.HEIGHT;
    int first = (int) ((index << height) - tile.id().first());
    return tile.subtree(first, height);
  }
}
