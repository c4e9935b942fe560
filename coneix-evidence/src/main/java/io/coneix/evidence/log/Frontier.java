package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be known of a tree to append to it: the complete subtrees along its right edge.
 *
 * <p>Appending costs about one hash a leaf, whatever the size. Immutable.
 *
 * @param size number of leaves
 * @param hashes roots of the complete subtrees from left to right, one for each bit that is set in
 *     the size, greatest first
 */
public record Frontier(long size, List<Bytes> hashes) {
  /** The tree without leaves. */
  public static final Frontier EMPTY = new Frontier(0, List.of());

  /** Takes the complete subtrees that an append finishes, leaves included. */
  @FunctionalInterface
  public interface NodeSink {
    /** Called once for each finished subtree, lower ones first; see {@link HashSource#hash}. */
    void finished(int level, long index, Bytes hash);
  }

  /** Refuses a number of hashes that does not follow from the size. */
  public Frontier {
    hashes = List.copyOf(hashes);
    if (size < 0 || size > Checkpoint.MAX_SIZE || hashes.size() != Long.bitCount(size)) {
      throw new MalformedLogProof(
          "frontier of size " + size, Long.bitCount(size) + " hashes", "" + hashes.size());
    }
    InclusionProof.requireHashes(hashes);
  }

  /** The frontier of the first {@code size} leaves of {@code source}. */
  public static Frontier of(HashSource source, long size) {
    List<Bytes> hashes = new ArrayList<>();
    long from = 0;
    while (from < size) {
      long width = Long.highestOneBit(size - from);
      hashes.add(TreeProofs.rangeHash(source, from, from + width));
      from += width;
    }
    return new Frontier(size, hashes);
  }

  /** Reads what {@link #encodeHashes} has written. */
  public static Frontier decode(long size, Bytes encodedHashes) {
    List<Bytes> hashes = new ArrayList<>();
    for (int at = 0; at < encodedHashes.size(); at += Sha256.SIZE) {
      hashes.add(encodedHashes.slice(at, Math.min(at + Sha256.SIZE, encodedHashes.size())));
    }
    return new Frontier(size, hashes);
  }

  /** All hashes, one after the other; the size is kept beside them. */
  public Bytes encodeHashes() {
    return Bytes.concat(hashes.toArray(new Bytes[0]));
  }

  /** The root of the tree. */
  public Bytes root() {
    return hashes.isEmpty() ? MerkleHash.EMPTY_ROOT : fold(hashes);
  }

  /** The root over neighbouring complete subtrees of falling size; at least one. */
  static Bytes fold(List<Bytes> hashes) {
    Bytes root = hashes.get(hashes.size() - 1);
    for (int i = hashes.size() - 2; i >= 0; i--) {
      root = MerkleHash.node(hashes.get(i), root);
    }
    return root;
  }

  /** The tree with one leaf more; {@code sink} is told of each subtree that it finishes. */
  public Frontier append(Bytes leafHash, NodeSink sink) {
    List<Bytes> edge = new ArrayList<>(hashes);
    Bytes hash = leafHash;
    sink.finished(0, size, hash);
    // Each bit that is set at the low end is a subtree of equal size to the left: they merge.
    int level = 0;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = MerkleHash.node(edge.remove(edge.size() - 1), hash);
      level++;
      sink.finished(level, rest >> 1, hash);
    }
    edge.add(hash);
    return new Frontier(size + 1, edge);
  }
}
