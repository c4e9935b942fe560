package io.coneix.holder.run;

import io.coneix.contract.offer.EnclavePolicy;
import io.coneix.evidence.error.Refused;

/** No enclave is alive that the contract accepts. */
public final class NoEnclave extends Refused {
  NoEnclave(EnclavePolicy policy, int seen) {
    super(
        "no enclave can take the run",
        "platform",
        expected(policy),
        seen + " enclaves, none of them that",
        "ask the platform's operator; a run that was begun goes on with 'wallet send'");
  }

  private static String expected(EnclavePolicy policy) {
    return policy.acceptSimulation()
        ? "a simulated enclave of a listed host, of an accepted image, with logged evidence"
        : "an enclave in hardware, of code and on a machine that the contract accepts, with logged"
            + " evidence; simulated ones do not count";
  }
}
