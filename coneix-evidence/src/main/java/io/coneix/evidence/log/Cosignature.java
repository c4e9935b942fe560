package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;

/**
 * A {@code cosignature/v1} (C2SP tlog-cosignature): somebody saw a checkpoint at a time.
 *
 * <p>Says that, at {@link #timeSec}, the checkpoint was the largest consistent one that the
 * cosigner knew of the log. It is unverified until {@link #isBy} has said so.
 *
 * @param keyId the first four bytes of the hash that names cosigner and key, unsigned
 * @param timeSec seconds since 1970 UTC, 0 to {@link #MAX_TIME_SEC}
 * @param signature 64 bytes
 */
public record Cosignature(int keyId, long timeSec, Bytes signature) {
  /**
   * The last second of the year 9999: whatever is later is refused, so that sums cannot overflow.
   */
  public static final long MAX_TIME_SEC = 253_402_300_799L;

  /** By key id, as unsigned numbers. */
  static final Comparator<Cosignature> BY_KEY = (a, b) -> Integer.compareUnsigned(a.keyId, b.keyId);

  private static final long MAX_KEY_ID = 0xffff_ffffL;
  private static final int TIME_SIZE = Long.BYTES;

  /** Refuses a time out of range and a signature of another length. */
  public Cosignature {
    if (timeSec < 0 || timeSec > MAX_TIME_SEC) {
      throw new IllegalArgumentException("time " + timeSec + " s");
    }
    if (signature.size() != Ed25519PublicKey.SIGNATURE_SIZE) {
      throw new IllegalArgumentException("signature of " + signature.size() + " bytes");
    }
  }

  /** Reads [keyId, timeSec, signature]. */
  public static Cosignature of(CborValue value) {
    Fields fields = Fields.of("cosignature", value);
    int keyId = (int) fields.integer("key id", 0, MAX_KEY_ID);
    long timeSec = fields.integer("time", 0, MAX_TIME_SEC);
    Bytes signature = fields.bytes("signature", Ed25519PublicKey.SIGNATURE_SIZE);
    fields.end();
    return new Cosignature(keyId, timeSec, signature);
  }

  /** [keyId, timeSec, signature]. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(Integer.toUnsignedLong(keyId)),
        CborValue.of(timeSec),
        CborValue.of(signature));
  }

  /**
   * Reads the signature line of a note.
   *
   * @throws MalformedNote where it is no timestamped Ed25519 signature
   */
  static Cosignature of(NoteSignature line) {
    Bytes timed = line.signature();
    if (timed.size() != TIME_SIZE + Ed25519PublicKey.SIGNATURE_SIZE) {
      throw new MalformedNote(
          "cosignature of " + line.name(), "time and signature, 72 bytes", timed.size() + " bytes");
    }
    long timeSec = ByteBuffer.wrap(timed.unsafeArray()).getLong();
    if (timeSec < 0 || timeSec > MAX_TIME_SEC) {
      throw new MalformedNote(
          "cosignature of " + line.name(),
          "a time until " + Instant.ofEpochSecond(MAX_TIME_SEC),
          "another");
    }
    return new Cosignature(line.keyId(), timeSec, timed.slice(TIME_SIZE, timed.size()));
  }

  /** The signature line of a note, by the cosigner called {@code name}. */
  NoteSignature toLine(String name) {
    Bytes time = Bytes.wrap(ByteBuffer.allocate(TIME_SIZE).putLong(timeSec).array());
    return new NoteSignature(name, keyId, Bytes.concat(time, signature));
  }

  /** True where it is {@code key}'s cosignature of {@code checkpoint}. */
  public boolean isBy(VerifierKey key, Checkpoint checkpoint) {
    return key.kind() == VerifierKey.Kind.COSIGNATURE_V1
        && key.keyId() == keyId
        && key.key().verifies(message(timeSec, checkpoint.text()), signature);
  }

  /** What a cosigner signs: two lines, then the note's text. */
  static Bytes message(long timeSec, String text) {
    return Bytes.utf8("cosignature/v1\ntime " + timeSec + "\n" + text);
  }
}
