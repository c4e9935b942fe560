package io.coneix.evidence.drop;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * What a node says of a phone that posts into a box, before its first drop. Immutable.
 *
 * @param box the box's name
 * @param keyCommitment binds the phone's encryption key, which nobody is shown
 * @param client the phone's program
 */
public record DropDevice(Bytes box, Bytes keyCommitment, DropClient client) {
  /** Refuses hashes of another length. */
  public DropDevice {
    if (box.size() != Sha256.SIZE || keyCommitment.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("hash of another length than " + Sha256.SIZE);
    }
  }

  /** A phone that posts with {@code key}. */
  public static DropDevice of(Bytes box, SecretBytes key, DropClient client) {
    Bytes raw = Bytes.wrap(key.unsafeReveal(SecretAccess.FOR_CRYPTO));
    return new DropDevice(box, Sha256.labelled("coneix/drop/key-commitment/1", raw), client);
  }

  /** Reads the fields that {@link #toCbor} wrote. */
  public static DropDevice of(Fields fields) {
    return new DropDevice(
        fields.bytes("box", Sha256.SIZE),
        fields.bytes("key commitment", Sha256.SIZE),
        fields.ordinal("client", DropClient.values()));
  }

  /** The array {@code [box, key commitment, client]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(box), CborValue.of(keyCommitment), CborValue.of(client.ordinal()));
  }
}
