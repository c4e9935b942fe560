package io.coneix.evidence.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.OneTimeAead;

/**
 * A record as it is stored. Immutable.
 *
 * @param header category, slot and salt, in the clear
 * @param ciphertext the padded payload under AES-256-GCM, at most {@value #MAX_CIPHERTEXT} bytes
 */
public record SealedRecord(RecordHeader header, Bytes ciphertext) {
  /** Greatest length of the ciphertext in bytes: a slot at ten fixes a second takes a tenth. */
  public static final int MAX_CIPHERTEXT = 1 << 20;

  /** Refuses a ciphertext without a tag, and one that is too long. */
  public SealedRecord {
    if (ciphertext.size() < OneTimeAead.TAG_SIZE || ciphertext.size() > MAX_CIPHERTEXT) {
      throw new IllegalArgumentException("ciphertext of " + ciphertext.size() + " bytes");
    }
  }

  /** Reads {@code [header, ciphertext]}, both byte strings. */
  public static SealedRecord decode(Bytes encoded) {
    Fields fields = Cbor.fields("record", encoded);
    RecordHeader header = RecordHeader.decode(fields.bytes("header", 1, 64));
    Bytes ciphertext = fields.bytes("ciphertext", OneTimeAead.TAG_SIZE, MAX_CIPHERTEXT);
    fields.end();
    return new SealedRecord(header, ciphertext);
  }

  /** The array {@code [header, ciphertext]}, encoded. */
  public Bytes encode() {
    return Cbor.encode(CborValue.array(CborValue.of(header.encode()), CborValue.of(ciphertext)));
  }

  /** SHA-256 of the encoding, by which a node names the record. */
  public Bytes hash() {
    return Sha256.of(encode());
  }
}
