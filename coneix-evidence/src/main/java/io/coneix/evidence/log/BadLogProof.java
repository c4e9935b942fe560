package io.coneix.evidence.log;

import io.coneix.evidence.error.Refused;

/** A proof about the log whose hashes do not lead to the root that they should. */
public final class BadLogProof extends Refused {
  /**
   * Builds the failure.
   *
   * @param claim what was to be proved
   * @param size size of the tree in which
   */
  public BadLogProof(String claim, long size) {
    super(
        "proof about the log does not hold",
        claim,
        "hashes that lead to the root of the tree of size " + size,
        "another root",
        "entry, proof and checkpoint do not belong together");
  }
}
