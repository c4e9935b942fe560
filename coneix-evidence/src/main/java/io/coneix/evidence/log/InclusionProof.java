package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.List;

/**
 * That one leaf is in a tree (RFC 9162, section 2.1.3).
 *
 * @param index the leaf's place, below {@code size}
 * @param size number of leaves, 1 to {@link Checkpoint#MAX_SIZE}
 * @param hashes from the leaf's sibling to the root's child, 32 bytes each
 */
public record InclusionProof(long index, long size, List<Bytes> hashes) {
  /** Refuses a place outside the tree and hashes of another length. */
  public InclusionProof {
    hashes = List.copyOf(hashes);
    // RFC 9162, 2.1.3.2, step 1.
    if (index < 0 || index >= size || size > Checkpoint.MAX_SIZE) {
      throw new MalformedLogProof("index", "below the size " + size, "" + index);
    }
    requireHashes(hashes);
  }

  static void requireHashes(List<Bytes> hashes) {
    for (Bytes hash : hashes) {
      if (hash.size() != Sha256.SIZE) {
        throw new MalformedLogProof("hash", Sha256.SIZE + " bytes", hash.size() + " bytes");
      }
    }
  }

  /**
   * Checks the proof against a root that is trusted already.
   *
   * @throws BadLogProof where the leaf is not at that place of the tree with that root
   */
  public void verify(Bytes leafHash, Bytes root) {
    if (leafHash.size() != Sha256.SIZE || !holds(leafHash, root)) {
      throw new BadLogProof("inclusion of leaf " + index, size);
    }
  }

  /** RFC 9162, section 2.1.3.2, from step 2. */
  private boolean holds(Bytes leafHash, Bytes root) {
    long fn = index;
    long sn = size - 1;
    Bytes r = leafHash;
    for (Bytes p : hashes) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = MerkleHash.node(p, r);
        // fn is not 0 here: it is odd, or equal to sn, which is not 0.
        int shift = Long.numberOfTrailingZeros(fn);
        fn >>= shift;
        sn >>= shift;
      } else {
        r = MerkleHash.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && r.equals(root);
  }
}
