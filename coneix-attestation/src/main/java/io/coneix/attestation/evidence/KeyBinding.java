package io.coneix.attestation.evidence;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.log.TimedCheckpoint;

/**
 * What an enclave puts into its report data: its keys, a recent checkpoint, a nonce. Immutable.
 *
 * <p>The 64 bytes of report data are a labelled SHA-256 of the encoded binding, then the nonce as
 * it is. SHA-256 rather than SHA-512: it is the one hash of all our formats, and a second key set
 * for the same report data would be a second preimage. The nonce stands in the clear, so that who
 * gave it finds it again in a bare quote; it is hashed as well, so that both halves are one
 * statement.
 *
 * @param signKey the process's Ed25519 key, which signs statements
 * @param sealKey the process's X-Wing key, which jobs are sealed to
 * @param checkpoint of the log: evidence cannot be made before it was known
 * @param nonce 32 bytes of who asked for the evidence
 */
public record KeyBinding(Bytes signKey, Bytes sealKey, TimedCheckpoint checkpoint, Bytes nonce) {
  /** Length of the nonce in bytes. */
  public static final int NONCE_SIZE = 32;

  /** Length of the report data of SGX and TDX in bytes. */
  public static final int REPORT_DATA_SIZE = Sha256.SIZE + NONCE_SIZE;

  /** Most bytes of an encoded binding: 64 cosignatures have some 7,000. */
  public static final int MAX_SIZE = 16_384;

  private static final int VERSION = 1;

  /** Refuses keys and nonces of another size. */
  public KeyBinding {
    if (signKey.size() != Ed25519PublicKey.SIZE
        || sealKey.size() != XWing.PUBLIC_KEY_SIZE
        || nonce.size() != NONCE_SIZE) {
      throw new IllegalArgumentException("a key binding with a field of another size");
    }
  }

  /**
   * Reads an encoded binding.
   *
   * @throws io.coneix.evidence.error.UnusableInput where it is none
   */
  public static KeyBinding decode(Bytes encoded) {
    Fields fields = Cbor.fields("key binding", encoded);
    fields.version(VERSION);
    KeyBinding binding =
        new KeyBinding(
            fields.bytes("sign key", Ed25519PublicKey.SIZE),
            fields.bytes("seal key", XWing.PUBLIC_KEY_SIZE),
            TimedCheckpoint.of(fields.any("checkpoint")),
            fields.bytes("nonce", NONCE_SIZE));
    fields.end();
    return binding;
  }

  /** [1, sign key, seal key, checkpoint, nonce]. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(signKey),
            CborValue.of(sealKey),
            checkpoint.toCbor(),
            CborValue.of(nonce)));
  }

  /** The 64 bytes that a quote has to report. */
  public Bytes reportData() {
    return Bytes.concat(Sha256.labelled("coneix/report-data/1", encode()), nonce);
  }
}
