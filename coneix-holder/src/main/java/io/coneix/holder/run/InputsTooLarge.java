package io.coneix.holder.run;

import io.coneix.evidence.error.Refused;

/** A period with more data than the platform takes in one job. */
public final class InputsTooLarge extends Refused {
  InputsTooLarge(int size, int max) {
    super(
        "too much data for one run",
        "inputs",
        "at most " + max + " bytes",
        size + " bytes",
        "withhold days, or ask for a contract with shorter periods");
  }
}
