package io.coneix.evidence.cose;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cbor.MalformedCbor;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.util.Map;

/**
 * A COSE_Sign1 message (RFC 9052, section 4.2) that was parsed but perhaps not yet verified.
 *
 * <p>The protected header is exactly {1: -19 (Ed25519, RFC 9864), 16: typ}; the unprotected header
 * is empty, so that no byte is outside the signature. The external data is the media type again,
 * under a label. Immutable.
 *
 * @param type the kind of object
 * @param unverifiedPayload the payload, to be believed only after {@link #verify}
 * @param signature 64 bytes
 */
public record Sign1(ObjectType type, Bytes unverifiedPayload, Bytes signature) {
  private static final long TAG = 18;

  /** Refuses a signature of another length. */
  public Sign1 {
    if (signature.size() != Ed25519PublicKey.SIGNATURE_SIZE) {
      throw new IllegalArgumentException("signature of " + signature.size() + " bytes");
    }
  }

  /** Signs {@code payload} as an object of kind {@code type}. */
  public static Sign1 sign(ObjectType type, Bytes payload, Ed25519PrivateKey key) {
    return new Sign1(type, payload, key.sign(toBeSigned(type, payload)));
  }

  /**
   * Parses a message of kind {@code type}.
   *
   * @throws MalformedCbor where it is no COSE_Sign1 of that kind
   */
  public static Sign1 decode(ObjectType type, Bytes encoded) {
    return of(type, Cbor.decode(type.mediaType(), encoded));
  }

  /** As {@link #decode}, from an item inside another one. */
  public static Sign1 of(ObjectType type, CborValue value) {
    if (!(value instanceof CborValue.Tagged tagged) || tagged.tag() != TAG) {
      throw new MalformedCbor(type.mediaType(), "COSE_Sign1, tag 18", "another item");
    }
    Fields fields = Fields.of(type.mediaType(), tagged.content());
    Bytes header = fields.bytes("protected header", 1, 200);
    if (!header.equals(type.protectedHeader())) {
      throw fields.malformed("protected header", type.mediaType(), "another algorithm or type");
    }
    if (!(fields.any("unprotected header") instanceof CborValue.MapItem map)
        || !map.entries().isEmpty()) {
      throw fields.malformed("unprotected header", "an empty map", "something else");
    }
    Bytes payload = fields.bytes("payload", 1, Integer.MAX_VALUE);
    Bytes signature = fields.bytes("signature", Ed25519PublicKey.SIGNATURE_SIZE);
    fields.end();
    return new Sign1(type, payload, signature);
  }

  /** The item, tag 18. */
  public CborValue toCbor() {
    return new CborValue.Tagged(
        TAG,
        CborValue.array(
            CborValue.of(type.protectedHeader()),
            CborValue.map(Map.of()),
            CborValue.of(unverifiedPayload),
            CborValue.of(signature)));
  }

  /** The encoded item. */
  public Bytes encode() {
    return Cbor.encode(toCbor());
  }

  /** True where the signature is {@code key}'s. */
  public boolean isSignedBy(Ed25519PublicKey key) {
    return key.verifies(toBeSigned(type, unverifiedPayload), signature);
  }

  /**
   * The payload, once the signature has been checked.
   *
   * @throws BadSignature where it is not {@code key}'s
   */
  public Bytes verify(Ed25519PublicKey key) {
    if (!isSignedBy(key)) {
      throw new BadSignature(type);
    }
    return unverifiedPayload;
  }

  private static Bytes toBeSigned(ObjectType type, Bytes payload) {
    Bytes external = Bytes.utf8("coneix/1 " + type.mediaType());
    return sigStructure(type.protectedHeader(), external, payload);
  }

  /** Sig_structure of RFC 9052, section 4.4. */
  static Bytes sigStructure(Bytes protectedHeader, Bytes external, Bytes payload) {
    return Cbor.encode(
        CborValue.array(
            CborValue.of("Signature1"),
            CborValue.of(protectedHeader),
            CborValue.of(external),
            CborValue.of(payload)));
  }
}
