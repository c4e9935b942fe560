package io.coneix.platform.queue;

import io.coneix.evidence.error.Refused;

/** A job for an enclave that is not, or no longer, alive. */
public final class UnknownEnclave extends Refused {
  UnknownEnclave() {
    super(
        "enclave is not alive",
        "run, evidence hash",
        "the evidence of a living enclave",
        "another",
        "ask for the living enclaves and seal the same inputs to one of them");
  }
}
