package io.coneix.contract.check;

import io.coneix.attestation.SimulationEvidence;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.ProvenLog;

/**
 * DESIGN 6: evidence about the enclave is of a kind and image that the contract accepts, made by a
 * listed host (THREATS, T30), recent, and in the log.
 *
 * <p>It need not be logged before the run's entry: when an enclave dies, the next one may be
 * younger than the entry (THREATS, T12).
 */
public final class EvidenceStep {
  /**
   * How old the checkpoint inside the evidence may be when the run is logged, in seconds: a day, so
   * that a stolen host key of last week signs nothing for this week's runs, while an enclave that
   * takes minutes to start serves a day.
   */
  public static final long MAX_AGE_SEC = 86_400;

  private EvidenceStep() {}

  /**
   * Checks everything but the age, as is done for the enclaves of earlier runs.
   *
   * @param log a proof that lists the evidence's entry
   * @param code of the failure
   */
  public static SimulationEvidence requireListed(
      Bytes encoded, Terms terms, PlatformList list, ProvenLog log, FailureCode code) {
    SimulationEvidence evidence = SimulationEvidence.verify(encoded);
    require(terms.offer().enclaves().acceptSimulation(), code, "kind", "one that is accepted");
    require(
        terms.offer().enclaves().accepts(evidence.imageHash()),
        code,
        "image",
        "one that the contract accepts");
    require(
        list.lists(Ed25519PublicKey.of(evidence.hostKey())), code, "host", "one that is listed");
    Logged.require(
        log,
        LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(encoded)),
        code,
        "evidence about the enclave");
    return evidence;
  }

  /**
   * Also checks the age.
   *
   * @param log also proves the checkpoint inside the evidence
   * @param run when the run was logged
   */
  public static SimulationEvidence check(
      Bytes encoded, Terms terms, PlatformList list, ProvenLog log, Logged run) {
    FailureCode code = FailureCode.ENCLAVE_REFUSED;
    SimulationEvidence evidence = requireListed(encoded, terms, list, log, code);
    long made =
        log.lowerBoundSec(evidence.checkpoint())
            .orElseThrow(
                () -> new RunFailed(code, "evidence, checkpoint", "one of this log", "another"));
    require(run.sec() - made <= MAX_AGE_SEC, code, "age", "at most " + MAX_AGE_SEC + " s");
    return evidence;
  }

  private static void require(boolean holds, FailureCode code, String what, String expected) {
    if (!holds) {
      throw new RunFailed(code, "evidence about the enclave, " + what, expected, "another");
    }
  }
}
