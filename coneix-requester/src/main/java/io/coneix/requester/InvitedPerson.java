package io.coneix.requester;

import io.coneix.contract.acceptance.Invitation;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * An invitation that the desk has given out.
 *
 * @param reference the company's own reference for the person, 1 to 80 characters
 * @param invitation what was handed to the person, the secret included
 */
public record InvitedPerson(String reference, Invitation invitation) {
  /** Refuses an empty or long reference. */
  public InvitedPerson {
    if (reference.isBlank() || reference.length() > 80) {
      throw new IllegalArgumentException("reference of " + reference.length() + " characters");
    }
  }

  static InvitedPerson decode(Bytes encoded) {
    Fields fields = Cbor.fields("invited person", encoded);
    fields.version(1);
    InvitedPerson person =
        new InvitedPerson(
            fields.text("reference", 1, 80), Invitation.parse(fields.text("line", 1, 1_000)));
    fields.end();
    return person;
  }

  Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(1), CborValue.of(reference), CborValue.of(invitation.toText())));
  }
}
