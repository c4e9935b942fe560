package io.coneix.enclave;

import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.enclave.device.EvidenceDevices;
import io.coneix.enclave.device.NoEvidenceDevice;
import io.coneix.enclave.device.WrongEvidenceDevice;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.log.TimedCheckpoint;

/**
 * A quote in which the hardware reports this process's keys, with a checkpoint and a nonce that the
 * host names.
 *
 * @param binding what the quote reports
 */
record OwnQuote(KeyBinding binding, Bytes quote) {
  /** 64 cosignatures have some 7,000 bytes. */
  private static final int MAX_CHECKPOINT = 16_384;

  /**
   * Reads the rest of an {@link Frames#ATTEST} frame and asks the device.
   *
   * @throws Rejected where there is no quote
   */
  static OwnQuote make(Fields fields, EnclaveKeys keys, EvidenceDevices devices) throws Rejected {
    EvidenceKind kind = fields.ordinal("kind of evidence", EvidenceKind.values());
    Bytes checkpoint = fields.bytes("checkpoint", 1, MAX_CHECKPOINT);
    Bytes nonce = fields.bytes("nonce", KeyBinding.NONCE_SIZE);
    fields.end();
    if (kind.teeType().isEmpty()) {
      throw new Rejected(Rejection.EVIDENCE_DEVICE_MISSING);
    }
    KeyBinding binding =
        new KeyBinding(
            keys.sign().publicKey().encoded(),
            keys.seal().publicKey().encoded(),
            TimedCheckpoint.decode(checkpoint),
            nonce);
    try {
      return new OwnQuote(binding, devices.of(kind).attest(binding));
    } catch (NoEvidenceDevice e) {
      throw new Rejected(Rejection.EVIDENCE_DEVICE_MISSING);
    } catch (WrongEvidenceDevice e) {
      throw new Rejected(Rejection.EVIDENCE_DEVICE_WRONG);
    } catch (Failure e) {
      throw new Rejected(Rejection.EVIDENCE_DEVICE_FAILED);
    }
  }
}
