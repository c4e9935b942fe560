package io.coneix.holder.run;

import io.coneix.evidence.error.Refused;

/** No enclave is alive that the contract accepts. */
public final class NoEnclave extends Refused {
  NoEnclave(int seen) {
    super(
        "no enclave can take the run",
        "platform",
        "an enclave of a listed host, of an accepted image, with logged evidence",
        seen + " enclaves, none of them that",
        "ask the platform's operator; a run that was begun goes on with 'wallet send'");
  }
}
