package io.coneix.client.tiles;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.TileId;
import java.util.Optional;

/**
 * Keeps full tiles of one log between uses; those never change.
 *
 * <p>A cache and no more: it may forget, and what it gives back is checked again. Failing to keep
 * is no failure. Implementations are thread-safe.
 */
public interface TileStore {
  /** The bytes of a full tile, if they were kept. */
  Optional<Bytes> load(TileId full);

  /** Keeps the bytes of a full tile, in place of any that are there. */
  void save(TileId full, Bytes content);
}
