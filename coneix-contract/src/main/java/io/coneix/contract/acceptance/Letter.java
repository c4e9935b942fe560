package io.coneix.contract.acceptance;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.XWing;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A message in a requester's or holder's mailbox that is no statement: a signed object, sealed to
 * the mailbox's owner.
 *
 * <p>Mailboxes also hold {@link io.coneix.contract.statement.SealedStatement}s, which have six
 * fields; {@link #isLetter} tells them apart.
 *
 * @param kind what is inside
 * @param sealed HPKE encapsulation and ciphertext
 */
public record Letter(Kind kind, Bytes sealed) {
  private static final int VERSION = 1;
  private static final int FIELDS = 3;
  private static final int MAX_SEALED = 1 << 20;

  /** Anybody may post to a mailbox: neither letter nor sealed statement has ten. */
  private static final int MAX_ITEMS = 64;

  /** What a letter holds; the ordinal is the wire number. */
  public enum Kind {
    /** A signed acceptance, to the requester. */
    ACCEPTANCE,
    /** A signed countersignature, to the holder. */
    COUNTERSIGNATURE,
    /** A signed withdrawal, to the holder. */
    WITHDRAWAL
  }

  /** Seals the encoded {@code object} to the owner of {@code key}. */
  public static Letter seal(Kind kind, Bytes object, XWing.PublicKey key, SecureRandom random) {
    return new Letter(kind, XWing.seal(key, info(kind), Bytes.EMPTY, object, random));
  }

  /** Opens; empty where it is not for {@code key}. */
  public Optional<Bytes> open(XWing.PrivateKey key) {
    return XWing.open(key, info(kind), Bytes.EMPTY, sealed);
  }

  /** True where a mailbox message is a letter rather than a statement. */
  public static boolean isLetter(Bytes message) {
    return Cbor.fields("mailbox message", message, MAX_ITEMS).left() == FIELDS;
  }

  /**
   * Decodes {@code [1, kind, sealed]}.
   *
   * @throws UnknownKind where a newer program may read it
   */
  public static Letter decode(Bytes encoded) {
    Fields fields = Cbor.fields("letter", encoded, MAX_ITEMS);
    fields.version(VERSION);
    Letter letter = new Letter(kind(fields), fields.bytes("sealed", 1, MAX_SEALED));
    fields.end();
    return letter;
  }

  private static Kind kind(Fields fields) {
    Kind[] known = Kind.values();
    long kind = fields.integer("kind", 0, Long.MAX_VALUE);
    if (kind >= known.length) {
      throw new UnknownKind(known.length - 1, kind);
    }
    return known[(int) kind];
  }

  /** {@code [1, kind, sealed]}. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(CborValue.of(VERSION), CborValue.of(kind.ordinal()), CborValue.of(sealed)));
  }

  private static Bytes info(Kind kind) {
    return Bytes.concat(Bytes.utf8("coneix/letter/1"), Bytes.of((byte) kind.ordinal()));
  }
}
