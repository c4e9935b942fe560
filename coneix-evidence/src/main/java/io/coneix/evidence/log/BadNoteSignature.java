package io.coneix.evidence.log;

import io.coneix.evidence.error.Refused;

/** A signature of a note, checkpoint or cosignature that is not its key's. */
public final class BadNoteSignature extends Refused {
  /**
   * Builds the failure.
   *
   * @param where the kind of text, with the size of the tree where it has one
   * @param name the name of the key that is said to have signed
   */
  public BadNoteSignature(String where, String name) {
    super(
        "signature does not hold",
        where,
        "a signature by the key of " + name,
        "another",
        "it was changed, or the trust file names another log");
  }
}
