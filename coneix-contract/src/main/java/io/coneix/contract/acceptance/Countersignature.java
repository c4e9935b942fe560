package io.coneix.contract.acceptance;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * The requester's reply to an acceptance: the payload that its accredited key signs.
 *
 * @param reference the requester's own reference for the person, 1 to 80 characters
 */
public record Countersignature(Bytes offerHash, Bytes acceptanceHash, String reference) {
  private static final int VERSION = 1;
  private static final int MAX_REFERENCE = 80;

  /** Refuses sizes out of bounds. */
  public Countersignature {
    if (offerHash.size() != Sha256.SIZE
        || acceptanceHash.size() != Sha256.SIZE
        || reference.isEmpty()
        || reference.length() > MAX_REFERENCE) {
      throw new IllegalArgumentException("countersignature with a field of another size");
    }
  }

  /** Decodes the payload of a signature. */
  public static Countersignature decode(Bytes payload) {
    Fields fields = Cbor.fields("countersignature", payload);
    fields.version(VERSION);
    Countersignature reply =
        new Countersignature(
            fields.bytes("offer hash", Sha256.SIZE),
            fields.bytes("acceptance hash", Sha256.SIZE),
            fields.text("reference", 1, MAX_REFERENCE));
    fields.end();
    return reply;
  }

  /** The payload to sign. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(offerHash),
            CborValue.of(acceptanceHash),
            CborValue.of(reference)));
  }
}
