package io.coneix.evidence.log;

import io.coneix.evidence.error.UnusableInput;

/** A proof about the log whose parts do not fit together, whatever their hashes are. */
public final class MalformedLogProof extends UnusableInput {
  /**
   * Builds the failure.
   *
   * @param where the part of the proof
   */
  public MalformedLogProof(String where, String expected, String found) {
    super(
        "not a valid proof about the log",
        where,
        expected,
        found,
        "the file is damaged, or made by another version");
  }
}
