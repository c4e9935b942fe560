package io.coneix.platform.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.Frontier;
import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.MerkleHash;
import io.coneix.evidence.log.Tile;
import io.coneix.evidence.log.TileHashSource;
import io.coneix.evidence.log.TileId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tiles and hashes of the tree: full tiles from the database, with those used last kept in
 * memory, partial ones from a {@link TreeState}. Thread-safe.
 */
final class TreeReader {
  /** 8 KiB each. */
  private static final int KEPT_TILES = 1_024;

  private final LogStore store;
  private final Map<TileId, Tile> kept = Collections.synchronizedMap(new RecentTiles());

  TreeReader(LogStore store) {
    this.store = store;
  }

  private static final class RecentTiles extends LinkedHashMap<TileId, Tile> {
    RecentTiles() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<TileId, Tile> eldest) {
      return size() > KEPT_TILES;
    }
  }

  /** Remembers tiles that have just been written. */
  void keep(List<Tile> finished) {
    finished.forEach(tile -> kept.put(tile.id(), tile));
  }

  /** A hash tile of the tree; empty where the tree has none of that width. */
  Optional<Tile> tile(TreeState tree, TileId id) {
    long full = tree.fullTiles(id.level());
    if (id.index() < full) {
      Tile whole = fullTile(id.full());
      return Optional.of(id.isFull() ? whole : whole.narrow(id.width()));
    }
    List<Bytes> edge = tree.partial(id.level());
    return id.index() == full && id.width() <= edge.size()
        ? Optional.of(Tile.of(id, edge.subList(0, id.width())))
        : Optional.empty();
  }

  private Tile fullTile(TileId id) {
    Tile known = kept.get(id);
    if (known != null) {
      return known;
    }
    Bytes hashes =
        store.tile(id.level(), id.index()).orElseThrow(() -> new BrokenLog("a full tile"));
    Tile read = new Tile(id, hashes);
    kept.put(id, read);
    return read;
  }

  /** All hashes of the first {@code size} leaves of {@code tree}. */
  HashSource hashes(TreeState tree, long size) {
    return new TileHashSource(
        size, id -> tile(tree, id).orElseThrow(() -> new BrokenLog("a tile")));
  }

  /**
   * The state of the tree of that head, put together from the tables.
   *
   * @throws BrokenLog where they do not lead to its root
   */
  TreeState load(LogStore.Head head) {
    TreeState edgeOnly = new TreeState(Frontier.EMPTY, edge(head.size()));
    // The frontier needs hashes by size: give it the edge before the frontier is known.
    TileHashSource source =
        new TileHashSource(head.size(), id -> loadTile(edgeOnly, head.size(), id));
    TreeState tree = new TreeState(Frontier.of(source, head.size()), edgeOnly.edge());
    if (!tree.root().equals(head.root())) {
      throw new BrokenLog("the root");
    }
    return tree;
  }

  private Tile loadTile(TreeState edgeOnly, long size, TileId id) {
    boolean full = id.first() + TileId.FULL_WIDTH <= size >> (id.level() * TileId.HEIGHT);
    return full ? fullTile(id.full()) : Tile.of(id, edgeOnly.partial(id.level()));
  }

  /** Each level's partial tile: leaf hashes at the bottom, above it the roots of full tiles. */
  private List<List<Bytes>> edge(long size) {
    List<List<Bytes>> levels = new ArrayList<>();
    for (int level = 0; size >> (level * TileId.HEIGHT) > 0; level++) {
      long end = size >> (level * TileId.HEIGHT);
      long first = end - end % TileId.FULL_WIDTH;
      levels.add(level == 0 ? leaves(first, end) : roots(level - 1, first, end));
    }
    return levels;
  }

  private List<Bytes> leaves(long from, long to) {
    List<LogEntry> entries = store.entries(from, to);
    if (entries.size() != to - from) {
      throw new BrokenLog("entries");
    }
    return entries.stream().map(entry -> MerkleHash.leaf(entry.encode())).toList();
  }

  private List<Bytes> roots(int tileLevel, long from, long to) {
    List<Bytes> roots = new ArrayList<>();
    for (long index = from; index < to; index++) {
      Tile tile = fullTile(new TileId(tileLevel, index, TileId.FULL_WIDTH));
      roots.add(root(tile));
    }
    return roots;
  }

  private static Bytes root(Tile tile) {
    Frontier frontier = Frontier.EMPTY;
    for (int i = 0; i < TileId.FULL_WIDTH; i++) {
      frontier = frontier.append(tile.hash(i), (level, index, hash) -> {});
    }
    return frontier.root();
  }
}
