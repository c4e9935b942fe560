package io.coneix.contract.check;

import io.coneix.contract.job.Inputs;
import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.log.ProvenLog;
import java.util.Arrays;

/**
 * A run whose name is consumed with the digest of its inputs: what a job's envelope or a holder's
 * bundle presents, and what a statement can speak of.
 *
 * @param evidence the encoded evidence about the enclave
 * @param inputDigest the digest that the run's entry commits to
 * @param outer what envelope or bundle proves: the run's entry and the evidence's, the evidence's
 *     checkpoint, and the root at the size of the inputs' own proof
 */
public record RunRequest(
    Terms terms,
    RunEntryStep.RunEntry run,
    Bytes evidence,
    Inputs inputs,
    Bytes inputDigest,
    ProvenLog outer) {
  /**
   * Checks that run k's entry is in the log with the digest of {@code encodedInputs}, and decodes
   * them.
   *
   * @param runValue r_k
   * @throws RunFailed where the entry is not there or is for other inputs (THREATS, T10)
   * @throws io.coneix.evidence.error.UnusableInput where the inputs cannot be read
   */
  public static RunRequest of(
      Terms terms, int k, Bytes runValue, Bytes evidence, Bytes encodedInputs, ProvenLog outer) {
    Bytes digest = Inputs.digest(encodedInputs);
    RunEntryStep.RunEntry run = RunEntryStep.check(terms, k, runValue, RunKind.RUN, digest, outer);
    return new RunRequest(terms, run, evidence, Inputs.decode(encodedInputs), digest, outer);
  }

  /**
   * Overwrites the keys, the chain's value and the holder's parameters, which nobody may read
   * again; best effort.
   */
  public void wipe() {
    inputs.covers().forEach(each -> each.cover().wipe());
    Arrays.fill(inputs.chain().lastValue().unsafeArray(), (byte) 0);
    Arrays.fill(inputs.holderParameters().unsafeArray(), (byte) 0);
    run.value().value().wipe();
  }

  /** The period that the run is for, checked to be one of the offer's and of this contract. */
  Period period() {
    if (!inputs.contractHash().equals(terms.contractHash())) {
      throw new RunFailed(
          FailureCode.EVIDENCE_BROKEN, "inputs", "of the envelope's contract", "of another");
    }
    return terms.period(inputs.periodIndex());
  }
}
