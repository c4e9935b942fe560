package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the part of a tree that a {@link LogProof} speaks of, and computes its roots.
 *
 * <p>From left to right, split as RFC 6962 does: a range without a listed leaf and without a timed
 * size strictly inside is one hash of the proof, a listed leaf is hashed, everything else is split.
 * While the walk is right of a split, the hashes of the left halves on its way are the complete
 * subtrees before the split, hence the prefix's root. Not thread-safe; one walk for each object.
 */
final class BatchTree {
  /** Where the hash of a range comes from that the walk does not enter. */
  @FunctionalInterface
  interface Outside {
    /** Hash over the leaves {@code from} (included) to {@code to} (excluded). */
    Bytes hash(long from, long to);
  }

  private final List<IndexedEntry> leaves;
  private final List<TimedSize> timed;
  private final Outside outside;
  private final List<Bytes> lefts = new ArrayList<>();
  private final List<Bytes> prefixRoots = new ArrayList<>();
  private int leavesDone;

  /** Leaves and sizes ascend strictly; that they are below the size is checked before. */
  BatchTree(List<IndexedEntry> leaves, List<TimedSize> timed, Outside outside) {
    this.leaves = leaves;
    this.timed = timed;
    this.outside = outside;
  }

  /** The root of the tree of {@code size} leaves; then {@link #prefixRoots} is filled. */
  Bytes walk(long size) {
    return walk(0, size);
  }

  /** The roots of the timed sizes, in their order. */
  List<Bytes> prefixRoots() {
    return prefixRoots;
  }

  private Bytes walk(long from, long to) {
    boolean leafInside = leavesDone < leaves.size() && leaves.get(leavesDone).index() < to;
    if (!leafInside && nextTimed() >= to) {
      return outside.hash(from, to);
    }
    if (to - from == 1) {
      return MerkleHash.leaf(leaves.get(leavesDone++).entry().encode());
    }
    long middle = from + MerkleHash.split(to - from);
    Bytes left = walk(from, middle);
    lefts.add(left);
    if (nextTimed() == middle) {
      prefixRoots.add(Frontier.fold(lefts));
    }
    Bytes right = walk(middle, to);
    lefts.remove(lefts.size() - 1);
    return MerkleHash.node(left, right);
  }

  /** The first timed size that the walk has not reached. */
  private long nextTimed() {
    int done = prefixRoots.size();
    return done < timed.size() ? timed.get(done).size() : Long.MAX_VALUE;
  }
}
