package io.coneix.client.tiles;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.TileId;
import java.util.Optional;

/**
 * Fetches tiles of one log, from wherever it serves them.
 *
 * <p>Nothing is promised of the bytes: {@link TileClient} checks them. It fails as the connection
 * does. Called by one thread at a time for each tree.
 */
@FunctionalInterface
public interface TileFetcher {
  /** The bytes of the tile; empty where the log has no such tile (any more). */
  Optional<Bytes> fetch(TileId id);
}
