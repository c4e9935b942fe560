package io.coneix.evidence.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.cbor.UnsupportedVersion;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.slot.Slot;
import java.util.Optional;

/** Opens records against what a node says about them. Thread-safe. */
public final class RecordOpener {
  private RecordOpener() {}

  /**
   * The payload, or nothing where the record counts as withheld: where it is not the one that
   * {@code ref} names, is of another category or slot, has another key than the committed one, or
   * does not decrypt. Never throws on hostile bytes.
   *
   * @param slotKey the key of {@code slot} in the category's tree
   * @param slot the slot that the node's head names
   * @param ref the reference in the node
   * @param encodedRecord the encoded {@link SealedRecord}
   */
  public static Optional<Bytes> open(
      SecretBytes slotKey, Slot slot, RecordRef ref, Bytes encodedRecord) {
    if (!Sha256.of(encodedRecord).equals(ref.recordHash())) {
      return Optional.empty();
    }
    return decode(encodedRecord).flatMap(record -> open(slotKey, slot, ref, record));
  }

  private static Optional<SealedRecord> decode(Bytes encodedRecord) {
    try {
      return Optional.of(SealedRecord.decode(encodedRecord));
    } catch (MalformedCbor | UnsupportedVersion e) {
      // The holder committed to bytes that are no record: as good as none.
      return Optional.empty();
    }
  }

  private static Optional<Bytes> open(
      SecretBytes slotKey, Slot slot, RecordRef ref, SealedRecord record) {
    RecordHeader header = record.header();
    if (header.category() != ref.category() || !header.slot().equals(slot)) {
      return Optional.empty();
    }
    SecretBytes key = header.key(slotKey);
    try {
      // The commitment comes first: AES-GCM would open one ciphertext under two keys (T03).
      if (!header.commitment(key).equals(ref.commitment())) {
        return Optional.empty();
      }
      return OneTimeAead.open(key, record.ciphertext(), header.encode()).flatMap(Padding::unpad);
    } finally {
      key.wipe();
    }
  }
}
