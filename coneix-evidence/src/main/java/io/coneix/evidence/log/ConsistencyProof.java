package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * That an older tree is a prefix of a newer one (RFC 9162, section 2.1.4).
 *
 * <p>The empty tree is a prefix of every tree, which proves nothing: it is refused as the older
 * one.
 *
 * @param oldSize leaves of the older tree, 1 to {@code newSize}
 * @param newSize leaves of the newer tree, at most {@link Checkpoint#MAX_SIZE}
 * @param hashes 32 bytes each; none exactly if the sizes are equal
 */
public record ConsistencyProof(long oldSize, long newSize, List<Bytes> hashes) {
  /** Refuses sizes out of order, a wrong emptiness and hashes of another length. */
  public ConsistencyProof {
    hashes = List.copyOf(hashes);
    if (oldSize < 1 || oldSize > newSize || newSize > Checkpoint.MAX_SIZE) {
      throw new MalformedLogProof("older size", "1 to the newer size " + newSize, "" + oldSize);
    }
    // RFC 9162, 2.1.4.2, step 1, for different sizes; nothing is to be proved for equal ones.
    if (hashes.isEmpty() != (oldSize == newSize)) {
      throw new MalformedLogProof(
          "hashes", oldSize == newSize ? "none" : "one at least", "" + hashes.size());
    }
    InclusionProof.requireHashes(hashes);
  }

  /**
   * Checks the proof between a root that is trusted and one that is to be.
   *
   * @throws BadLogProof where the older tree is no prefix of the newer one
   */
  public void verify(Bytes oldRoot, Bytes newRoot) {
    boolean holds = oldSize == newSize ? oldRoot.equals(newRoot) : holds(oldRoot, newRoot);
    if (!holds) {
      throw new BadLogProof("consistency with the first " + oldSize + " entries", newSize);
    }
  }

  /** RFC 9162, section 2.1.4.2, from step 2. */
  private boolean holds(Bytes oldRoot, Bytes newRoot) {
    List<Bytes> path = new ArrayList<>(hashes);
    if (Long.bitCount(oldSize) == 1) {
      path.add(0, oldRoot);
    }
    int shift = Long.numberOfTrailingZeros(oldSize);
    long fn = (oldSize - 1) >> shift;
    long sn = (newSize - 1) >> shift;
    Bytes fr = path.get(0);
    Bytes sr = path.get(0);
    for (Bytes c : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = MerkleHash.node(c, fr);
        sr = MerkleHash.node(c, sr);
        // fn is not 0 here: it is odd, or equal to sn, which is not 0.
        int up = Long.numberOfTrailingZeros(fn);
        fn >>= up;
        sn >>= up;
      } else {
        sr = MerkleHash.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
  }
}
