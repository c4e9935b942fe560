package io.coneix.evidence.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.key.Category;

/**
 * How a node names a record: what it is, its bytes, and the one key that reads it. Immutable.
 *
 * @param category the kind of data
 * @param recordHash SHA-256 of the encoded {@link SealedRecord}
 * @param commitment binds the record's key and header
 */
public record RecordRef(Category category, Bytes recordHash, Bytes commitment) {
  /** Refuses hashes of another length. */
  public RecordRef {
    if (recordHash.size() != Sha256.SIZE || commitment.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("hash of another length than " + Sha256.SIZE);
    }
  }

  /** Reads {@code [category, record hash, commitment]}. */
  public static RecordRef of(CborValue value) {
    Fields fields = Fields.of("record reference", value);
    Category category = fields.ordinal("category", Category.values());
    Bytes recordHash = fields.bytes("record hash", Sha256.SIZE);
    Bytes commitment = fields.bytes("commitment", Sha256.SIZE);
    fields.end();
    return new RecordRef(category, recordHash, commitment);
  }

  /** The array {@code [category, record hash, commitment]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(category.ordinal()), CborValue.of(recordHash), CborValue.of(commitment));
  }
}
