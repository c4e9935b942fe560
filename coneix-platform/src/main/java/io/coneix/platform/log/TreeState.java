package io.coneix.platform.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.Frontier;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.MerkleHash;
import io.coneix.evidence.log.Tile;
import io.coneix.evidence.log.TileId;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known in memory of the tree: its frontier and the partial tiles at its right edge.
 *
 * @param frontier complete subtrees along the right edge
 * @param edge for each tile level the hashes of its partial tile, fewer than 256
 */
record TreeState(Frontier frontier, List<List<Bytes>> edge) {
  static final TreeState EMPTY = new TreeState(Frontier.EMPTY, List.of());

  TreeState {
    edge = edge.stream().map(List::copyOf).toList();
  }

  /**
   * The tree after an append.
   *
   * @param after the new state
   * @param finished the tiles that became full
   */
  record Growth(TreeState after, List<Tile> finished) {}

  long size() {
    return frontier.size();
  }

  Bytes root() {
    return frontier.root();
  }

  Growth append(List<LogEntry> entries) {
    List<List<Bytes>> tiles = new ArrayList<>();
    edge.forEach(level -> tiles.add(new ArrayList<>(level)));
    List<Tile> finished = new ArrayList<>();
    Frontier grown = frontier;
    for (LogEntry entry : entries) {
      Bytes leaf = MerkleHash.leaf(entry.encode());
      grown = grown.append(leaf, (level, index, hash) -> put(tiles, finished, level, index, hash));
    }
    return new Growth(new TreeState(grown, tiles), List.copyOf(finished));
  }

  /** Tiles hold the subtrees of every eighth level; those in between follow from them. */
  private static void put(
      List<List<Bytes>> tiles, List<Tile> finished, int level, long index, Bytes hash) {
    if (level % TileId.HEIGHT != 0) {
      return;
    }
    int tileLevel = level / TileId.HEIGHT;
    if (tileLevel == tiles.size()) {
      tiles.add(new ArrayList<>());
    }
    List<Bytes> tile = tiles.get(tileLevel);
    tile.add(hash);
    if (tile.size() == TileId.FULL_WIDTH) {
      TileId id = new TileId(tileLevel, index / TileId.FULL_WIDTH, TileId.FULL_WIDTH);
      finished.add(Tile.of(id, tile));
      tile.clear();
    }
  }

  /** Number of full tiles of a level. */
  long fullTiles(int tileLevel) {
    int shift = TileId.HEIGHT * (tileLevel + 1);
    return shift >= Long.SIZE ? 0 : size() >> shift;
  }

  /** The hashes of a level's partial tile; none where the level is not there yet. */
  List<Bytes> partial(int tileLevel) {
    return tileLevel < edge.size() ? edge.get(tileLevel) : List.of();
  }
}
