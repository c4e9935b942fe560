package io.coneix.verify;

import io.coneix.evidence.error.Refused;

/** An answer to a run whose name comes after the holder's revocation of the contract. */
public final class AnsweredAfterRevocation extends Refused {
  /** Builds the refusal. */
  public AnsweredAfterRevocation() {
    super(
        "an answer after the revocation",
        "statement",
        "a failure",
        "an answer",
        "the contract had ended");
  }
}
