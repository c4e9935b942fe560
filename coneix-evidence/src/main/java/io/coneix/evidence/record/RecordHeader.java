package io.coneix.evidence.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Hkdf;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import java.nio.ByteBuffer;

/**
 * What stands before a sealed record, in the clear and authenticated. Immutable.
 *
 * @param category the kind of data
 * @param slot the time of the data
 * @param salt {@value #SALT_SIZE} random bytes, which make the record's key one that is used once
 */
public record RecordHeader(Category category, Slot slot, Bytes salt) {
  /** Length of the salt in bytes. */
  public static final int SALT_SIZE = 32;

  private static final int VERSION = 1;

  /** Refuses a salt of another length. */
  public RecordHeader {
    if (salt.size() != SALT_SIZE) {
      throw new IllegalArgumentException("salt of " + salt.size() + " bytes");
    }
  }

  /** Reads {@code [1, category, slot, salt]}. */
  public static RecordHeader decode(Bytes encoded) {
    Fields fields = Cbor.fields("record header", encoded);
    fields.version(VERSION);
    Category category = fields.ordinal("category", Category.values());
    Slot slot = Slot.read(fields, "slot");
    Bytes salt = fields.bytes("salt", SALT_SIZE);
    fields.end();
    return new RecordHeader(category, slot, salt);
  }

  /** The array {@code [1, category, slot, salt]}, encoded. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(category.ordinal()),
            slot.toCbor(),
            CborValue.of(salt)));
  }

  /** The key of this one record. */
  SecretBytes key(SecretBytes slotKey) {
    Bytes number = Bytes.wrap(ByteBuffer.allocate(Integer.BYTES).putInt(slot.number()).array());
    return Hkdf.derive(slotKey, "coneix/record/key/1", salt, category.asByte(), number);
  }

  /** Binds the key to this header: whoever opens the record checks it first. */
  Bytes commitment(SecretBytes key) {
    Bytes secret = Bytes.wrap(key.unsafeReveal(SecretAccess.FOR_CRYPTO));
    return Sha256.labelled("coneix/record/commitment/1", secret, Sha256.of(encode()));
  }
}
