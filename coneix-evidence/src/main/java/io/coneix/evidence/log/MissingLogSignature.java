package io.coneix.evidence.log;

import io.coneix.evidence.error.Refused;

/** A checkpoint that the log has not signed. */
public final class MissingLogSignature extends Refused {
  /** Builds the failure from the log's name. */
  public MissingLogSignature(String log) {
    super(
        "checkpoint is not signed by the log",
        "checkpoint",
        "a signature by the key of " + log,
        "none",
        "check the trust file");
  }
}
