package io.coneix.evidence.node;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.Slot;
import java.security.SecureRandom;

/**
 * A part of a node, opened in scope only. Immutable.
 *
 * @param kind what it is about
 * @param slot the time that it is about
 * @param salt {@value #SALT_SIZE} random bytes, so that nobody can guess a body from its hash
 * @param content what it says
 */
public record PartBody(PartKind kind, Slot slot, Bytes salt, PartContent content) {
  /** Length of the salt in bytes. */
  public static final int SALT_SIZE = 16;

  /** Parts are of version 1 but where their content needs a later one. */
  private static final int LAST_VERSION = 2;

  /** Refuses a salt of another length, and content of another kind. */
  public PartBody {
    if (salt.size() != SALT_SIZE) {
      throw new IllegalArgumentException("salt of " + salt.size() + " bytes");
    }
    if (!content.fits(kind)) {
      throw new IllegalArgumentException(
          content.getClass().getSimpleName() + " in a part of kind " + kind.text());
    }
  }

  /** A part with a fresh salt. */
  public static PartBody fresh(PartKind kind, Slot slot, PartContent content, SecureRandom random) {
    byte[] salt = new byte[SALT_SIZE];
    random.nextBytes(salt);
    return new PartBody(kind, slot, Bytes.wrap(salt), content);
  }

  /** Reads {@code [version, kind, slot, salt, content]}. */
  public static PartBody decode(Bytes encoded) {
    Fields fields = Cbor.fields("part", encoded);
    int version = fields.version(1, LAST_VERSION);
    PartKind kind = fields.ordinal("kind", PartKind.values());
    Slot slot = Slot.read(fields, "slot");
    Bytes salt = fields.bytes("salt", SALT_SIZE);
    PartContent content = PartContent.of(kind, version, fields.nested("content"));
    if (!content.fits(kind)) {
      throw fields.malformed("content", "the part that is corrected", "none");
    }
    fields.end();
    return new PartBody(kind, slot, salt, content);
  }

  /** The array {@code [version, kind, slot, salt, content]}, encoded. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(content.version()),
            CborValue.of(kind.ordinal()),
            slot.toCbor(),
            CborValue.of(salt),
            content.toCbor()));
  }

  /** The hash by which heads and later parts name it. */
  public Bytes hash() {
    return hash(encode());
  }

  /** The hash of an encoded part, whether it can be read or not. */
  public static Bytes hash(Bytes encoded) {
    return Sha256.labelled("coneix/part/1", encoded);
  }

  /** What the node's head shows of it. */
  public PartHead head() {
    return new PartHead(slot, kind, hash());
  }
}
