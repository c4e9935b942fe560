package io.coneix.attestation.fuzz;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Refused;

/** Jazzer target: evidence of any kind, as platforms serve it and strangers may have made it. */
public final class EvidenceFuzz {
  private EvidenceFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.read(data, EvidenceFuzz::read);
  }

  private static void read(Bytes bytes) {
    try {
      if (EnclaveEvidence.decode(bytes) instanceof EnclaveEvidence.Hardware hardware) {
        Target.requireSame(bytes, hardware.file().encode());
      }
    } catch (Refused e) {
      // Another report data, a debug enclave, a signature that does not hold.
    }
  }
}
