package io.coneix.client.tiles;

import io.coneix.client.BadAnswer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.BadLogProof;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.Tile;
import io.coneix.evidence.log.TileHashSource;
import io.coneix.evidence.log.TileId;
import io.coneix.evidence.log.TileSource;
import io.coneix.evidence.log.TreeProofs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The tiles of one tree, each checked before it is given out.
 *
 * <p>The root follows from the partial tiles of the right edge, so they are checked together; the
 * root of a full tile is a hash of the tile above it, and so on up to the edge. Thread-safe.
 */
final class VerifiedTiles implements TileSource {
  private static final String WHERE = "GET /log/tile";

  /** Verified tiles that are remembered, the edge apart; 8 KiB each. */
  private static final int MOST = 256;

  private final long size;
  private final TileFetcher fetcher;
  private final TileStore store;
  private final Map<TileId, Tile> edge = new LinkedHashMap<>();
  private final Map<TileId, Tile> verified =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, Tile> eldest) {
          return size() > MOST;
        }
      };

  VerifiedTiles(SignedHead head, TileFetcher fetcher, TileStore store) {
    this.size = head.size();
    this.fetcher = fetcher;
    this.store = store;
    TileId.edge(size).forEach(id -> edge.put(id, new Tile(id, fetchEdge(id))));
    Bytes root = TreeProofs.root(new TileHashSource(size, this::edgeTile), size);
    if (!root.equals(head.root())) {
      throw new BadLogProof("tiles of the right edge", size);
    }
  }

  private Tile edgeTile(TileId id) {
    return Objects.requireNonNull(edge.get(id), "the root follows from the edge alone");
  }

  @Override
  public synchronized Tile tile(TileId id) {
    Tile known = id.isFull() ? verified.get(id) : edgeTile(id);
    return known == null ? verify(id) : known;
  }

  /** Tiles that were kept are checked like fetched ones; a damaged one is fetched anew. */
  private Tile verify(TileId id) {
    TileId above = id.parent(size);
    Bytes expected = tile(above).hash((int) (id.index() - above.first()));
    Optional<Tile> kept =
        store
            .load(id)
            .filter(content -> content.size() == length(id))
            .map(content -> new Tile(id, content))
            .filter(tile -> tile.root().equals(expected));
    Tile tile = kept.orElseGet(() -> fetch(id, expected));
    verified.put(id, tile);
    return tile;
  }

  private Tile fetch(TileId id, Bytes expected) {
    Tile tile = new Tile(id, required(id, fetcher.fetch(id)));
    if (!tile.root().equals(expected)) {
      throw new BadLogProof(id.path(), size);
    }
    store.save(id, tile.encoded());
    return tile;
  }

  /** A log may drop a partial tile once the full one is there (C2SP tlog-tiles). */
  private Bytes fetchEdge(TileId id) {
    Optional<Bytes> partial = fetcher.fetch(id);
    if (partial.isPresent()) {
      return required(id, partial);
    }
    return required(id.full(), fetcher.fetch(id.full())).slice(0, length(id));
  }

  private static Bytes required(TileId id, Optional<Bytes> fetched) {
    Bytes content = fetched.orElseThrow(() -> new BadAnswer(WHERE, "tile " + id.path(), "none"));
    if (content.size() != length(id)) {
      throw new BadAnswer(WHERE, length(id) + " bytes", content.size() + " bytes");
    }
    return content;
  }

  private static int length(TileId id) {
    return id.width() * Sha256.SIZE;
  }
}
