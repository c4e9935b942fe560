package io.coneix.attestation.evidence;

import io.coneix.attestation.SimulationEvidence;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;

/**
 * A software key in the place of a quoting enclave, for use by the host, outside the enclave
 * process. Thread-safe.
 *
 * <p>The nonce is left out: who has the key could make any evidence at any time, and the checkpoint
 * bounds its age already.
 */
public final class SimulationSource implements EvidenceSource {
  private final Ed25519PrivateKey hostKey;
  private final Bytes imageHash;

  /**
   * A source that vouches for one image.
   *
   * @param hostKey the host's simulation key
   * @param imageHash SHA-256 of the image that the host started, 32 bytes
   */
  public SimulationSource(Ed25519PrivateKey hostKey, Bytes imageHash) {
    this.hostKey = hostKey;
    this.imageHash = imageHash;
  }

  @Override
  public EvidenceKind kind() {
    return EvidenceKind.SIMULATION;
  }

  @Override
  public Bytes attest(KeyBinding binding) {
    return new SimulationEvidence(
            binding.signKey(),
            binding.sealKey(),
            imageHash,
            binding.checkpoint(),
            hostKey.publicKey().encoded())
        .sign(hostKey)
        .encode();
  }
}
