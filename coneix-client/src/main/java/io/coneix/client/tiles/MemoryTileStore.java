package io.coneix.client.tiles;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.TileId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the tiles that were used last, in memory. Thread-safe. */
public final class MemoryTileStore implements TileStore {
  /** Tiles that are kept by default: a month's slots in a large log, about 24 MiB. */
  public static final int DEFAULT_TILES = 3_000;

  private final Map<TileId, Bytes> tiles;

  /** Keeps at most {@value #DEFAULT_TILES} tiles. */
  public MemoryTileStore() {
    this(DEFAULT_TILES);
  }

  /** Keeps at most {@code most} tiles, each of 8 KiB. */
  public MemoryTileStore(int most) {
    tiles =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<TileId, Bytes> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public synchronized Optional<Bytes> load(TileId full) {
    return Optional.ofNullable(tiles.get(full));
  }

  @Override
  public synchronized void save(TileId full, Bytes content) {
    tiles.put(full, content);
  }
}
