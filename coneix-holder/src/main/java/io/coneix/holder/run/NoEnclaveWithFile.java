package io.coneix.holder.run;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.error.Refused;

/** Every enclave that was asked rejected the job, since it lacks a file that the contract pins. */
public final class NoEnclaveWithFile extends Refused {
  private static final long serialVersionUID = 1L;

  NoEnclaveWithFile(int k) {
    super(
        "no enclave that was asked can compute the statement",
        "run " + k,
        "an enclave that has the map of the contract",
        "none: " + FailureCode.FILE_MISSING.code(),
        "the operator must start one with it ('enclave serve --map'); then 'wallet send' goes on");
  }
}
