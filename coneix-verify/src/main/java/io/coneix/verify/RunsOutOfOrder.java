package io.coneix.verify;

import io.coneix.evidence.error.Refused;

/** A run name that was logged before the one with the smaller number. */
public final class RunsOutOfOrder extends Refused {
  /** Builds the refusal. */
  public RunsOutOfOrder(int k) {
    super(
        "runs out of order",
        "run " + k,
        "an entry after that of the run before",
        "an earlier one",
        "the holder skipped a name");
  }
}
