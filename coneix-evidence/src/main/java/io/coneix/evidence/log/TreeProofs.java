package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Computes roots and proofs from the hashes of complete subtrees.
 *
 * <p>Takes as many hashes from the source as the result needs, about two for each bit of the size.
 * What comes out is only as good as the source: verify it against a root. Stateless.
 */
public final class TreeProofs {
  private TreeProofs() {}

  /** Root of the first {@code size} leaves. */
  public static Bytes root(HashSource source, long size) {
    return size == 0 ? MerkleHash.EMPTY_ROOT : rangeHash(source, 0, size);
  }

  /** The proof that leaf {@code index} is in the tree of {@code size} leaves. */
  public static InclusionProof inclusion(HashSource source, long index, long size) {
    List<Bytes> hashes = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + MerkleHash.split(to - from);
      if (index < middle) {
        hashes.add(rangeHash(source, middle, to));
        to = middle;
      } else {
        hashes.add(rangeHash(source, from, middle));
        from = middle;
      }
    }
    Collections.reverse(hashes);
    return new InclusionProof(index, size, hashes);
  }

  /** The proof that the tree of {@code oldSize} leaves is a prefix of that of {@code newSize}. */
  public static ConsistencyProof consistency(HashSource source, long oldSize, long newSize) {
    List<Bytes> hashes = new ArrayList<>();
    long from = 0;
    long to = newSize;
    while (to != oldSize) {
      long middle = from + MerkleHash.split(to - from);
      if (oldSize <= middle) {
        hashes.add(rangeHash(source, middle, to));
        to = middle;
      } else {
        hashes.add(rangeHash(source, from, middle));
        from = middle;
      }
    }
    // RFC 6962, 2.1.2: the subtree where the descent ends is known only if it is the older tree.
    if (from != 0) {
      hashes.add(rangeHash(source, from, to));
    }
    Collections.reverse(hashes);
    return new ConsistencyProof(oldSize, newSize, hashes);
  }

  /**
   * Hash of the subtree over the leaves {@code from} (included) to {@code to} (excluded), which is
   * a node of some RFC 6962 tree: complete but for its right edge.
   */
  static Bytes rangeHash(HashSource source, long from, long to) {
    long size = to - from;
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return source.hash(level, from >> level);
    }
    long middle = from + MerkleHash.split(size);
    return MerkleHash.node(rangeHash(source, from, middle), rangeHash(source, middle, to));
  }
}
