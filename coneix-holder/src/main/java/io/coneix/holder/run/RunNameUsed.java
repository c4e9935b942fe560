package io.coneix.holder.run;

import io.coneix.evidence.error.Refused;

/** The log holds a run's name with another body: another device has used it. */
public final class RunNameUsed extends Refused {
  RunNameUsed(int k) {
    super(
        "the run's name is used",
        "run " + k,
        "a name that is free",
        "one that is used with other inputs",
        "another device of yours has sent or ended this contract: recover from the 24 words");
  }
}
