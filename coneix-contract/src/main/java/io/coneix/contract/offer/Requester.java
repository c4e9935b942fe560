package io.coneix.contract.offer;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.crypto.XWing;

/**
 * Who asks, vouched for by whom, and where answers go.
 *
 * @param authorityKey the authority's Ed25519 key
 * @param certificateHash the company's certificate
 * @param registrationHash the signed registration
 * @param statementKey the X-Wing key that statements are sealed to
 * @param mailbox the address of the requester's mailbox
 */
public record Requester(
    Bytes authorityKey,
    Bytes certificateHash,
    Bytes registrationHash,
    Bytes statementKey,
    Bytes mailbox) {
  /** Refuses sizes that are not those of keys and hashes. */
  public Requester {
    if (authorityKey.size() != Ed25519PublicKey.SIZE
        || certificateHash.size() != Sha256.SIZE
        || registrationHash.size() != Sha256.SIZE
        || statementKey.size() != XWing.PUBLIC_KEY_SIZE
        || mailbox.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("requester with a field of another size");
    }
  }

  /** Reads {@code [authority, certificate, registration, statement key, mailbox]}. */
  public static Requester of(CborValue value) {
    Fields fields = Fields.of("requester", value);
    Requester requester =
        new Requester(
            fields.bytes("authority key", Ed25519PublicKey.SIZE),
            fields.bytes("certificate hash", Sha256.SIZE),
            fields.bytes("registration hash", Sha256.SIZE),
            fields.bytes("statement key", XWing.PUBLIC_KEY_SIZE),
            fields.bytes("mailbox", Sha256.SIZE));
    fields.end();
    return requester;
  }

  /** {@code [authority, certificate, registration, statement key, mailbox]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(authorityKey),
        CborValue.of(certificateHash),
        CborValue.of(registrationHash),
        CborValue.of(statementKey),
        CborValue.of(mailbox));
  }
}
