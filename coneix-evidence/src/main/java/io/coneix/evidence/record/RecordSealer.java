package io.coneix.evidence.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.crypto.OneTimeAead;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import java.security.SecureRandom;

/** Seals records, each under a key of its own. Thread-safe. */
public final class RecordSealer {
  /** Greatest length of a payload in bytes: it always fits once padded and sealed. */
  public static final int MAX_PAYLOAD = 900_000;

  private RecordSealer() {}

  /** A record with the reference that goes into the node. */
  public record Sealed(SealedRecord record, RecordRef ref) {}

  /**
   * Pads and seals {@code payload}.
   *
   * @param slotKey the key of {@code slot} in {@code category}'s tree
   * @throws RecordTooLarge where the payload is longer than {@value #MAX_PAYLOAD} bytes
   */
  public static Sealed seal(
      SecretBytes slotKey, Category category, Slot slot, Bytes payload, SecureRandom random) {
    if (payload.size() > MAX_PAYLOAD) {
      throw new RecordTooLarge(category, payload.size());
    }
    byte[] salt = new byte[RecordHeader.SALT_SIZE];
    random.nextBytes(salt);
    RecordHeader header = new RecordHeader(category, slot, Bytes.wrap(salt));
    SecretBytes key = header.key(slotKey);
    Bytes ciphertext = OneTimeAead.seal(key, Padding.pad(payload), header.encode());
    SealedRecord record = new SealedRecord(header, ciphertext);
    RecordRef ref = new RecordRef(category, record.hash(), header.commitment(key));
    key.wipe();
    return new Sealed(record, ref);
  }
}
