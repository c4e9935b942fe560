package io.coneix.evidence.log;

/**
 * Gives tiles by name; the same guarantees, and lack of them, as {@link HashSource}.
 *
 * <p>Implementations keep tiles that were asked for: many hashes come from one tile.
 */
@FunctionalInterface
public interface TileSource {
  /** The tile of exactly that width. */
  Tile tile(TileId id);
}
