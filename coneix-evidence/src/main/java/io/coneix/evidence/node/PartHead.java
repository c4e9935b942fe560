package io.coneix.evidence.node;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.Slot;

/**
 * What a node's head shows of a part, in scope or not. Immutable.
 *
 * @param slot the time that the part is about
 * @param kind what it is about
 * @param bodyHash {@link PartBody#hash()}
 */
public record PartHead(Slot slot, PartKind kind, Bytes bodyHash) {
  /** Refuses a hash of another length. */
  public PartHead {
    if (bodyHash.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("hash of " + bodyHash.size() + " bytes");
    }
  }

  /** Reads {@code [slot, kind, body hash]}. */
  public static PartHead of(CborValue value) {
    Fields fields = Fields.of("part head", value);
    Slot slot = Slot.read(fields, "slot");
    PartKind kind = fields.ordinal("kind", PartKind.values());
    Bytes bodyHash = fields.bytes("body hash", Sha256.SIZE);
    fields.end();
    return new PartHead(slot, kind, bodyHash);
  }

  /** True where {@code body} is the one that this head promises: hash, slot and kind agree. */
  public boolean matches(PartBody body) {
    return body.slot().equals(slot) && body.kind() == kind && body.hash().equals(bodyHash);
  }

  /** The array {@code [slot, kind, body hash]}. */
  public CborValue toCbor() {
    return CborValue.array(slot.toCbor(), CborValue.of(kind.ordinal()), CborValue.of(bodyHash));
  }
}
