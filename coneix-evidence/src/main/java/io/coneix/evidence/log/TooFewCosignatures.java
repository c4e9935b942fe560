package io.coneix.evidence.log;

import io.coneix.evidence.error.Refused;

/** A checkpoint with fewer cosigners of distinct name than the policy asks for. */
public final class TooFewCosignatures extends Refused {
  /** Builds the failure from the size of the checkpoint and both numbers. */
  public TooFewCosignatures(long size, int expected, long found) {
    super(
        "too few cosignatures",
        "checkpoint of size " + size,
        expected + " cosigners of distinct name",
        "" + found,
        "wait until the witnesses have seen the checkpoint");
  }
}
