package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree in memory, word by word as RFC 6962, section 2.1 defines it: slow, and plainly right.
 *
 * <p>The judge of the fast algorithms, and enough for small trees. Not thread-safe.
 */
public final class MerkleTree implements HashSource {
  private final List<Bytes> leafHashes = new ArrayList<>();

  /** Appends a leaf that holds {@code entry}. */
  public void append(Bytes entry) {
    leafHashes.add(MerkleHash.leaf(entry));
  }

  /** Number of leaves. */
  public long size() {
    return leafHashes.size();
  }

  /** Root of all leaves. */
  public Bytes root() {
    return root(leafHashes.size());
  }

  /** Root of the first {@code size} leaves. */
  public Bytes root(long size) {
    return size == 0 ? MerkleHash.EMPTY_ROOT : hashOf(leafHashes.subList(0, (int) size));
  }

  @Override
  public Bytes hash(int level, long index) {
    return hashOf(leafHashes.subList((int) (index << level), (int) ((index + 1) << level)));
  }

  /** PATH(index, D[size]) of RFC 6962, section 2.1.1. */
  public InclusionProof inclusion(long index, long size) {
    return new InclusionProof(index, size, path((int) index, leafHashes.subList(0, (int) size)));
  }

  /** PROOF(oldSize, D[newSize]) of RFC 6962, section 2.1.2. */
  public ConsistencyProof consistency(long oldSize, long newSize) {
    List<Bytes> leaves = leafHashes.subList(0, (int) newSize);
    return new ConsistencyProof(oldSize, newSize, subProof((int) oldSize, leaves, true));
  }

  private static Bytes hashOf(List<Bytes> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int k = (int) MerkleHash.split(leaves.size());
    return MerkleHash.node(hashOf(leaves.subList(0, k)), hashOf(leaves.subList(k, leaves.size())));
  }

  private static List<Bytes> path(int m, List<Bytes> leaves) {
    if (leaves.size() == 1) {
      return new ArrayList<>();
    }
    int k = (int) MerkleHash.split(leaves.size());
    List<Bytes> left = leaves.subList(0, k);
    List<Bytes> right = leaves.subList(k, leaves.size());
    List<Bytes> path = m < k ? path(m, left) : path(m - k, right);
    path.add(hashOf(m < k ? right : left));
    return path;
  }

  private static List<Bytes> subProof(int m, List<Bytes> leaves, boolean whole) {
    List<Bytes> proof = new ArrayList<>();
    if (m == leaves.size()) {
      if (!whole) {
        proof.add(hashOf(leaves));
      }
      return proof;
    }
    int k = (int) MerkleHash.split(leaves.size());
    List<Bytes> left = leaves.subList(0, k);
    List<Bytes> right = leaves.subList(k, leaves.size());
    if (m <= k) {
      proof.addAll(subProof(m, left, whole));
      proof.add(hashOf(right));
    } else {
      proof.addAll(subProof(m - k, right, false));
      proof.add(hashOf(left));
    }
    return proof;
  }
}
