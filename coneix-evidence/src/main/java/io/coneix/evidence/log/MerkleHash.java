package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.security.MessageDigest;

/**
 * Merkle tree hashing of RFC 6962, section 2.1 (the same in RFC 9162), with SHA-256.
 *
 * <p>Leaves and nodes have prefixes of their own, so that neither passes for the other.
 * Thread-safe.
 */
public final class MerkleHash {
  /** Root of the tree without leaves. */
  public static final Bytes EMPTY_ROOT = Sha256.of(Bytes.EMPTY);

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private MerkleHash() {}

  /** Hash of a leaf that holds {@code entry}. */
  public static Bytes leaf(Bytes entry) {
    MessageDigest digest = Sha256.digest();
    digest.update(LEAF);
    return Bytes.wrap(digest.digest(entry.unsafeArray()));
  }

  /** Hash of the node over two subtrees. */
  public static Bytes node(Bytes left, Bytes right) {
    MessageDigest digest = Sha256.digest();
    digest.update(NODE);
    digest.update(left.unsafeArray());
    return Bytes.wrap(digest.digest(right.unsafeArray()));
  }

  /**
   * Where a tree of {@code size} leaves splits: the greatest power of two below it.
   *
   * @param size at least 2
   */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
