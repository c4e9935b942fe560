package io.geowallet.map;

import io.geowallet.map.tile.Style;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the tiles that were drawn last, up to a number of bytes. Thread-safe. */
public final class TileCache {
  private final long mostBytes;
  private final Map<Key, byte[]> tiles = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  private record Key(String hash, Style style, int zoom, int column, int row) {}

  /**
   * An empty cache.
   *
   * @param mostBytes of all tiles together
   */
  public TileCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A tile, drawn where it is not kept. Two threads may draw the same one. */
  public byte[] tile(GroundMap map, Style style, int zoom, int column, int row) {
    Key key = new Key(map.hash(), style, zoom, column, row);
    byte[] kept = get(key);
    if (kept == null) {
      kept = map.tile(zoom, column, row, style);
      put(key, kept);
    }
    return kept.clone();
  }

  private synchronized byte @org.jspecify.annotations.Nullable [] get(Key key) {
    return tiles.get(key);
  }

  private synchronized void put(Key key, byte[] tile) {
    byte[] before = tiles.put(key, tile);
    bytes += tile.length - (before == null ? 0 : before.length);
    var oldest = tiles.entrySet().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      bytes -= oldest.next().getValue().length;
      oldest.remove();
    }
  }

  /** How many bytes are kept. */
  public synchronized long bytes() {
    return bytes;
  }
}
