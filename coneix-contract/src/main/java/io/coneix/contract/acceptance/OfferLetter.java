package io.coneix.contract.acceptance;

import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;

/**
 * What a desk puts into the mailbox of an invitation, sealed by {@link Invitation#sealOffer}: the
 * signed offer, and what third parties signed about it.
 */
public record OfferLetter(Sign1 signedOffer, Vouchers vouchers) {
  private static final int VERSION = 1;
  private static final int MAX_OFFER = 1 << 18;

  /** Decodes a letter, of which nothing is believed yet. */
  public static OfferLetter decode(Bytes encoded) {
    Fields fields = Cbor.fields("offer letter", encoded);
    fields.version(VERSION);
    Sign1 offer = Sign1.decode(ObjectType.OFFER, fields.bytes("offer", 1, MAX_OFFER));
    OfferLetter letter = new OfferLetter(offer, Vouchers.of(fields.any("vouchers")));
    fields.end();
    return letter;
  }

  /** {@code [1, offer, vouchers]}. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION), CborValue.of(signedOffer.encode()), vouchers.toCbor()));
  }
}
