package io.coneix.attestation.evidence;

import io.coneix.attestation.SimulationEvidence;
import io.coneix.attestation.quote.TeeType;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.TimedCheckpoint;

/**
 * Evidence about an enclave, of whatever kind, as it is logged and served. Immutable; whether
 * anybody accepts it is not yet known.
 *
 * <p>The kind follows from the type of object and from nothing that is said beside it: simulated
 * evidence is a tagged COSE message, hardware evidence an array, so no bytes are both (THREATS,
 * T30).
 */
public sealed interface EnclaveEvidence {
  /** First byte of a COSE_Sign1 with its tag 18 (RFC 9052, 4.2; RFC 8949, 3.4). */
  int TAG_18 = 0xd2;

  /** The bytes whose hash is logged. */
  Bytes encoded();

  /** Where it comes from. */
  EvidenceKind kind();

  /** The Ed25519 key that signs statements. */
  Bytes signKey();

  /** The X-Wing key that jobs are sealed to. */
  Bytes sealKey();

  /** The evidence was made after this checkpoint was known. */
  TimedCheckpoint checkpoint();

  /** SHA-256 of the bytes, by which statements and the platform name the enclave. */
  default Bytes hash() {
    return Sha256.of(encoded());
  }

  /**
   * Reads evidence of any kind. Of simulated evidence the signature is checked by the key that it
   * names, of hardware evidence nothing but its form and that it reports its own binding.
   *
   * @throws io.coneix.evidence.error.UnusableInput where it is of no kind
   * @throws io.coneix.evidence.error.Refused where it contradicts itself, or is of a debug enclave
   */
  static EnclaveEvidence decode(Bytes encoded) {
    boolean tagged = encoded.size() > 0 && (encoded.at(0) & 0xff) == TAG_18;
    return tagged
        ? new Simulated(encoded, SimulationEvidence.verify(encoded))
        : new Hardware(encoded, EvidenceFile.decode(encoded));
  }

  /** A host's software key vouches: proves nothing about hardware. */
  record Simulated(Bytes encoded, SimulationEvidence evidence) implements EnclaveEvidence {
    @Override
    public EvidenceKind kind() {
      return EvidenceKind.SIMULATION;
    }

    @Override
    public Bytes signKey() {
      return evidence.signKey();
    }

    @Override
    public Bytes sealKey() {
      return evidence.sealKey();
    }

    @Override
    public TimedCheckpoint checkpoint() {
      return evidence.checkpoint();
    }
  }

  /** A quote with its collateral, not yet judged. */
  record Hardware(Bytes encoded, EvidenceFile file) implements EnclaveEvidence {
    @Override
    public EvidenceKind kind() {
      TeeType type = file.quote().header().teeType();
      return type == TeeType.SGX ? EvidenceKind.SGX : EvidenceKind.TDX;
    }

    @Override
    public Bytes signKey() {
      return file.evidence().binding().signKey();
    }

    @Override
    public Bytes sealKey() {
      return file.evidence().binding().sealKey();
    }

    @Override
    public TimedCheckpoint checkpoint() {
      return file.evidence().binding().checkpoint();
    }
  }
}
