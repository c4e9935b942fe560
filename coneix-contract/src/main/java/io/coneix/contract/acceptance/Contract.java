package io.coneix.contract.acceptance;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.offer.Offer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;

/**
 * Offer, acceptance and countersignature: a run needs all three.
 *
 * <p>Parsing believes nothing; {@link #verify} checks the signatures and that the three belong
 * together. The values of {@link #offer} and the others are to be used after that only. Immutable.
 */
public record Contract(Sign1 signedOffer, Sign1 signedAcceptance, Sign1 signedReply) {
  private static final int MAX_OBJECT = 1 << 18;

  /** Refuses objects of another kind. */
  public Contract {
    if (signedOffer.type() != ObjectType.OFFER
        || signedAcceptance.type() != ObjectType.ACCEPTANCE
        || signedReply.type() != ObjectType.COUNTERSIGNATURE) {
      throw new IllegalArgumentException("contract with an object of another kind");
    }
  }

  /** Reads {@code [offer, acceptance, countersignature]}, each an encoded COSE_Sign1. */
  public static Contract of(CborValue value) {
    Fields fields = Fields.of("contract", value);
    Bytes offer = fields.bytes("offer", 1, MAX_OBJECT);
    Bytes acceptance = fields.bytes("acceptance", 1, MAX_OBJECT);
    Bytes reply = fields.bytes("countersignature", 1, MAX_OBJECT);
    fields.end();
    return new Contract(
        Sign1.decode(ObjectType.OFFER, offer),
        Sign1.decode(ObjectType.ACCEPTANCE, acceptance),
        Sign1.decode(ObjectType.COUNTERSIGNATURE, reply));
  }

  /** {@code [offer, acceptance, countersignature]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(signedOffer.encode()),
        CborValue.of(signedAcceptance.encode()),
        CborValue.of(signedReply.encode()));
  }

  /** The offer's payload. */
  public Offer offer() {
    return Offer.decode(signedOffer.unverifiedPayload());
  }

  /** The acceptance's payload. */
  public Acceptance acceptance() {
    return Acceptance.decode(signedAcceptance.unverifiedPayload());
  }

  /** The countersignature's payload. */
  public Countersignature reply() {
    return Countersignature.decode(signedReply.unverifiedPayload());
  }

  /** SHA-256 of the signed offer. */
  public Bytes offerHash() {
    return Sha256.of(signedOffer.encode());
  }

  /** SHA-256 of the signed acceptance. */
  public Bytes acceptanceHash() {
    return Sha256.of(signedAcceptance.encode());
  }

  /** SHA-256 of the signed countersignature. */
  public Bytes replyHash() {
    return Sha256.of(signedReply.encode());
  }

  /** The hash by which nodes, inputs and statements name the contract. */
  public Bytes hash() {
    return Sha256.labelled("coneix/contract/1", offerHash(), acceptanceHash(), replyHash());
  }

  /**
   * Checks the three signatures, that each object names the one before, and that the offer names
   * the certificate.
   *
   * @param certificate the company's, already checked against the authority
   * @throws io.coneix.evidence.cose.BadSignature where a signature does not hold
   * @throws ContractMismatch where the three do not belong together
   */
  public void verify(CompanyCertificate certificate) {
    signedOffer.verify(certificate.publicKey());
    Acceptance acceptance = acceptance();
    signedAcceptance.verify(Ed25519PublicKey.of(acceptance.holderKey()));
    signedReply.verify(certificate.publicKey());
    require("offer, certificate", offer().requester().certificateHash(), certificate.hash());
    require("acceptance, offer", acceptance.offerHash(), offerHash());
    require("countersignature, offer", reply().offerHash(), offerHash());
    require("countersignature, acceptance", reply().acceptanceHash(), acceptanceHash());
    if (acceptance.runNames() != 2 * offer().runs()) {
      throw new ContractMismatch("acceptance, run names");
    }
  }

  private static void require(String where, Bytes named, Bytes actual) {
    if (!named.equals(actual)) {
      throw new ContractMismatch(where);
    }
  }
}
