package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.List;

/**
 * The hashes of a tile, one after the other (C2SP tlog-tiles). Immutable.
 *
 * @param id which tile, not of entries
 * @param encoded 32 bytes for each unit of its width
 */
public record Tile(TileId id, Bytes encoded) {
  /** Refuses a bundle's name, and another length than the width asks for. */
  public Tile {
    if (id.level() == TileId.ENTRIES) {
      throw new IllegalArgumentException("a bundle of entries has no hashes");
    }
    if (encoded.size() != id.width() * Sha256.SIZE) {
      throw new MalformedLogProof(
          id.path(), id.width() * Sha256.SIZE + " bytes", encoded.size() + " bytes");
    }
  }

  /** A tile of these hashes, as many as its width. */
  public static Tile of(TileId id, List<Bytes> hashes) {
    return new Tile(id, Bytes.concat(hashes.toArray(new Bytes[0])));
  }

  /** The hash at {@code i}, 0 to the width (excluded). */
  public Bytes hash(int i) {
    return encoded.slice(i * Sha256.SIZE, (i + 1) * Sha256.SIZE);
  }

  /** The root over all hashes of a full tile: what the tile above holds at this tile's index. */
  public Bytes root() {
    if (!id.isFull()) {
      throw new IllegalStateException("partial tile " + id.path() + " has no root");
    }
    return subtree(0, TileId.HEIGHT);
  }

  /** The first {@code width} hashes as a tile of its own. */
  public Tile narrow(int width) {
    return new Tile(
        new TileId(id.level(), id.index(), width), encoded.slice(0, width * Sha256.SIZE));
  }

  /** The root of the 2^{@code height} hashes that start at {@code first}. */
  Bytes subtree(int first, int height) {
    if (height == 0) {
      return hash(first);
    }
    int half = 1 << (height - 1);
    return MerkleHash.node(subtree(first, height - 1), subtree(first + half, height - 1));
  }
}
