package io.coneix.holder.log;

import io.coneix.client.LogClient;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.Tile;
import io.coneix.evidence.log.TileHashSource;
import io.coneix.evidence.log.TileId;
import io.coneix.evidence.log.TileSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The log's tiles, each asked for once. Unverified: who builds a proof from them checks it against
 * a root. Thread-safe.
 */
public final class LogTiles implements TileSource {
  private final LogClient log;
  private final Map<TileId, Tile> known = new ConcurrentHashMap<>();

  /** The tiles of {@code log}. */
  public LogTiles(LogClient log) {
    this.log = log;
  }

  @Override
  public Tile tile(TileId id) {
    return known.computeIfAbsent(id, this::fetch);
  }

  private Tile fetch(TileId id) {
    // A log may drop a partial tile once the full one is there (C2SP tlog-tiles).
    return log.unverifiedTile(id)
        .map(bytes -> new Tile(id, bytes))
        .or(() -> log.unverifiedTile(id.full()).map(b -> wide(id, b)))
        .orElseThrow(() -> new WrongLogAnswer(id.path(), "a tile", "none"));
  }

  private static Tile wide(TileId id, Bytes bytes) {
    return new Tile(id.full(), bytes).narrow(id.width());
  }

  /** The hashes of the tree of {@code size} leaves. */
  public HashSource hashes(long size) {
    return new TileHashSource(size, this);
  }
}
