package io.coneix.holder.run;

import io.coneix.evidence.error.Refused;

/** The statement of a run has not come in the time that the wallet waits. */
public final class NoStatement extends Refused {
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
        "the run goes on: 'wallet sync' fetches the statement, 'wallet send' sends it again");
  }
}
