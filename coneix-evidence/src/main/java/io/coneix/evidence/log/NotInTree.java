package io.coneix.evidence.log;

import io.coneix.evidence.error.UnusableInput;

/** An entry or checkpoint that the final checkpoint of a proof does not cover yet. */
public final class NotInTree extends UnusableInput {
  /** Builds the failure from what was to be proved and the size of the final tree. */
  public NotInTree(String what, long size) {
    super(
        "not covered by the final checkpoint",
        what,
        "below the size " + size,
        "a later one",
        "fetch a newer checkpoint");
  }
}
