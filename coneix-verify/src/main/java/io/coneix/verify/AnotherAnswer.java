package io.coneix.verify;

import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.error.Refused;

/** The program gives another outcome on the bundle's data than the statement says. */
public final class AnotherAnswer extends Refused {
  /** Builds the refusal; of the outcome only its kind or code is told. */
  public AnotherAnswer(Outcome again) {
    super(
        "another answer on the same data",
        "statement",
        "the same outcome",
        again instanceof Outcome.Failed failed ? failed.code().code() : "another answer",
        "the enclave did not run the contract's program");
  }
}
