package io.coneix.contract.check;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.log.ProvenLog;

/**
 * DESIGN 5, <i>Run names</i>: run k has consumed its name, with the digest of these inputs, before
 * it runs (THREATS, T10, T11).
 */
public final class RunEntryStep {
  private RunEntryStep() {}

  /** Run k's value, which leads down to the acceptance's r_0, with its entry in the log. */
  public record RunEntry(RunValue value, Logged logged) {}

  /**
   * Checks value and entry.
   *
   * @param revealed r_k
   * @param digest the input digest for a run, zeros for other kinds
   * @param log what the envelope or the bundle proves
   */
  public static RunEntry check(
      Terms terms, int k, Bytes revealed, RunKind kind, Bytes digest, ProvenLog log) {
    RunValue value = value(terms, k, revealed);
    if (kind != RunKind.RUN && !digest.equals(RunKind.NO_DIGEST)) {
      throw new RunFailed(FailureCode.EVIDENCE_BROKEN, "run " + k, "a digest of zeros", "another");
    }
    Logged logged =
        Logged.require(
            log, value.entry(kind, digest), FailureCode.EVIDENCE_BROKEN, "entry of run " + k);
    return new RunEntry(value, logged);
  }

  private static RunValue value(Terms terms, int k, Bytes revealed) {
    if (k < 1 || k > terms.acceptance().runNames()) {
      throw new RunFailed(
          FailureCode.EVIDENCE_BROKEN,
          "run number",
          "1 to " + terms.acceptance().runNames(),
          Integer.toString(k));
    }
    RunValue value = new RunValue(k, SecretBytes.of(revealed.unsafeArray()));
    if (!value.leadsTo(terms.acceptance().runChainBase())) {
      throw new RunFailed(
          FailureCode.EVIDENCE_BROKEN, "value of run " + k, "one that leads to r_0", "another");
    }
    return value;
  }

  /** The contract had not ended when the run was logged. */
  public static void requireInTime(Terms terms, Logged run) {
    if (run.sec() > terms.offer().untilSec()) {
      throw new RunFailed(
          FailureCode.CONTRACT_ENDED, "run", "logged before the contract's end", "later");
    }
  }
}
