package io.coneix.attestation.evidence;

import io.coneix.evidence.bytes.Bytes;

/**
 * Makes evidence about the keys of an enclave process. Implementations say whether threads may
 * share them.
 */
public interface EvidenceSource {
  /** What {@link #attest} returns. */
  EvidenceKind kind();

  /**
   * Evidence about {@code binding}: for {@link EvidenceKind#SGX} and {@link EvidenceKind#TDX} a
   * quote whose report data is {@link KeyBinding#reportData}, for {@link EvidenceKind#SIMULATION}
   * signed {@link io.coneix.attestation.SimulationEvidence}. May take seconds.
   *
   * @throws io.coneix.evidence.error.Failure of a type of its own for each way to fail
   */
  Bytes attest(KeyBinding binding);
}
