package io.coneix.attestation;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.log.TimedCheckpoint;

/**
 * Simulated evidence: an enclave host's software key signs an enclave process's keys, as a quoting
 * enclave would.
 *
 * <p>It proves nothing about hardware: who has the host's key can sign for any process. It is
 * accepted only where the contract says so and the platform list holds the key (THREATS, T30).
 *
 * @param signKey the process's Ed25519 key, which signs statements
 * @param sealKey the process's X-Wing key, which jobs are sealed to
 * @param imageHash SHA-256 of the enclave image that the host started
 * @param checkpoint a recent checkpoint of the log, so that evidence cannot be made ahead of time
 * @param hostKey the host's simulation key, which signs the evidence
 */
public record SimulationEvidence(
    Bytes signKey, Bytes sealKey, Bytes imageHash, TimedCheckpoint checkpoint, Bytes hostKey) {
  private static final int VERSION = 1;

  /** Refuses keys and hashes of another size. */
  public SimulationEvidence {
    if (signKey.size() != Ed25519PublicKey.SIZE
        || sealKey.size() != XWing.PUBLIC_KEY_SIZE
        || imageHash.size() != Sha256.SIZE
        || hostKey.size() != Ed25519PublicKey.SIZE) {
      throw new IllegalArgumentException("evidence with a field of another size");
    }
  }

  /** Signs the evidence with the host's key, which must be the one that it names. */
  public Sign1 sign(Ed25519PrivateKey host) {
    if (!host.publicKey().encoded().equals(hostKey)) {
      throw new IllegalArgumentException("evidence names another host key");
    }
    return Sign1.sign(ObjectType.SIMULATION_EVIDENCE, encode(), host);
  }

  /**
   * Decodes signed evidence and checks the signature by the key that it names; whether that key is
   * listed is the caller's to check.
   *
   * @throws io.coneix.evidence.cose.BadSignature where the signature does not hold
   */
  public static SimulationEvidence verify(Bytes signed) {
    Sign1 message = Sign1.decode(ObjectType.SIMULATION_EVIDENCE, signed);
    SimulationEvidence evidence = decode(message.unverifiedPayload());
    message.verify(Ed25519PublicKey.of(evidence.hostKey()));
    return evidence;
  }

  private static SimulationEvidence decode(Bytes payload) {
    Fields fields = Cbor.fields("simulation evidence", payload);
    fields.version(VERSION);
    SimulationEvidence evidence =
        new SimulationEvidence(
            fields.bytes("sign key", Ed25519PublicKey.SIZE),
            fields.bytes("seal key", XWing.PUBLIC_KEY_SIZE),
            fields.bytes("image hash", Sha256.SIZE),
            TimedCheckpoint.of(fields.any("checkpoint")),
            fields.bytes("host key", Ed25519PublicKey.SIZE));
    fields.end();
    return evidence;
  }

  private Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(signKey),
            CborValue.of(sealKey),
            CborValue.of(imageHash),
            checkpoint.toCbor(),
            CborValue.of(hostKey)));
  }
}
