package io.coneix.holder.run;

import io.coneix.evidence.error.Refused;

/** The statement of a run has not come in the time that the wallet waits. */
public final class NoStatement extends Refused {
  NoStatement(int k) {
    super(
        "the statement has not come yet",
        "run " + k,
        "a statement in the mailbox",
        "none",
        "the run goes on: 'wallet sync' fetches the statement, 'wallet send' sends it again");
  }
}
