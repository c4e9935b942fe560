package io.coneix.cli.wallet;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.error.Refused;

/** A run that ended in a failure code instead of an answer. */
final class RunRefused extends Refused {
  RunRefused(int k, FailureCode code) {
    super("the enclave refused the run", "run " + k, "an answer", code.code(), "");
  }
}
