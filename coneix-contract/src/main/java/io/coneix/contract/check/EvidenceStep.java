package io.coneix.contract.check;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.ProvenLog;

/**
 * DESIGN 6: evidence about the enclave is of a kind, code and state that the contract accepts, of a
 * listed host or machine (THREATS, T28, T29, T30), recent, and in the log.
 *
 * <p>It need not be logged before the run's entry: when an enclave dies, the next one may be
 * younger than the entry (THREATS, T12). Hardware is judged at the time at which its evidence was
 * logged, with the collateral that is part of it. Immutable.
 */
public final class EvidenceStep {
  /**
   * How old the checkpoint inside the evidence may be when the run is logged, in seconds: a day, so
   * that a stolen host key of last week signs nothing for this week's runs, while an enclave that
   * takes minutes to start serves a day.
   */
  public static final long MAX_AGE_SEC = 86_400;

  private final EnclaveJudge judge;
  private final Terms terms;
  private final PlatformList list;
  private final ProvenLog log;

  /**
   * A step over evidence for one contract.
   *
   * @param list where the enclave's host or machine must be listed
   * @param log a proof that lists the evidence's entry and its checkpoint
   */
  public EvidenceStep(EnclaveJudge judge, Terms terms, PlatformList list, ProvenLog log) {
    this.judge = judge;
    this.terms = terms;
    this.list = list;
    this.log = log;
  }

  /**
   * Checks everything but the age at the time of the run, as is done for the enclaves of earlier
   * runs.
   *
   * @param code of the failure
   */
  public JudgedEnclave requireListed(Bytes encoded, FailureCode code) {
    EnclaveEvidence evidence = EnclaveEvidence.decode(encoded);
    LogEntry entry = LogEntry.ofObject(EntryKind.EVIDENCE, evidence.hash());
    Logged logged = Logged.require(log, entry, code, "evidence about the enclave");
    JudgedEnclave judged;
    try {
      judged = judge.requireAccepted(evidence, terms.offer().enclaves(), list, logged.sec());
    } catch (EnclaveRefused e) {
      throw failed(e, code);
    }
    if (evidence instanceof EnclaveEvidence.Hardware) {
      // Else an old quote could be judged by the state that its machine was brought to since.
      requireYoung(evidence, logged, "when it was logged, age", code);
    }
    return judged;
  }

  /**
   * Also checks the age.
   *
   * @param run when the run was logged
   */
  public JudgedEnclave check(Bytes encoded, Logged run) {
    JudgedEnclave judged = requireListed(encoded, FailureCode.ENCLAVE_REFUSED);
    requireYoung(judged.evidence(), run, "age", FailureCode.ENCLAVE_REFUSED);
    return judged;
  }

  private void requireYoung(EnclaveEvidence evidence, Logged at, String what, FailureCode code) {
    long made =
        log.lowerBoundSec(evidence.checkpoint())
            .orElseThrow(
                () -> new RunFailed(code, "evidence, checkpoint", "one of this log", "another"));
    if (at.sec() - made > MAX_AGE_SEC) {
      throw new RunFailed(
          code,
          "evidence about the enclave, " + what,
          "at most " + MAX_AGE_SEC + " s",
          (at.sec() - made) + " s");
    }
  }

  private static RunFailed failed(EnclaveRefused cause, FailureCode code) {
    RunFailed failed = new RunFailed(code, cause.where(), cause.expected(), cause.found());
    failed.initCause(cause);
    return failed;
  }
}
