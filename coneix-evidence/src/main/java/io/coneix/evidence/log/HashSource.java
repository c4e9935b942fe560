package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;

/**
 * Gives the hashes of complete subtrees, from which every proof can be computed.
 *
 * <p>No guarantee that the hashes are right: who builds a proof from them verifies it against a
 * root. Implementations say whether they are thread-safe and how they fail.
 */
@FunctionalInterface
public interface HashSource {
  /**
   * The root of the subtree over the leaves from {@code index << level} (included) to {@code (index
   * + 1) << level} (excluded), all of which are in the tree.
   *
   * @param level 0 for the hash of a leaf
   * @return 32 bytes
   */
  Bytes hash(int level, long index);
}
