package io.coneix.holder.run;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.error.Refused;

/** The statement of a run has not come in the time that the wallet waits. */
public final class NoStatement extends Refused {
  private static final String FILE_MISSING = FailureCode.FILE_MISSING.code();

  /**
   * Builds the failure.
   *
   * @param code why the last enclave gave none; empty where nobody says
   */
  NoStatement(int k, String code) {
    super(
        "the statement has not come yet",
        "run " + k,
        "a statement in the mailbox",
        code.isEmpty() ? "none" : "none: " + code,
        code.equals(FILE_MISSING)
            ? "no enclave has the map of the contract: the operator must start one with it"
                + " ('enclave serve --map'); then 'wallet send' goes on"
            : "the run goes on: 'wallet sync' fetches the statement, 'wallet send' sends it again");
  }
}
