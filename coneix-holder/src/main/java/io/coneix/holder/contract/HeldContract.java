package io.coneix.holder.contract;

import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.offer.Offer;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.chain.NameChain;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import java.util.Optional;

/**
 * A contract as the wallet keeps it.
 *
 * @param letter the signed offer, with what vouches for the company
 * @param authority the name of the authority, by the trust file at the time
 * @param bindingIndex from which node on records are bound; 0 where it was refused
 * @param acceptance the signed acceptance; empty where it was refused
 * @param outgoing the sealed letter that is not yet known to have arrived
 * @param reply the signed countersignature
 */
public record HeldContract(
    ContractState state,
    OfferLetter letter,
    String authority,
    int bindingIndex,
    Optional<Sign1> acceptance,
    Optional<Bytes> outgoing,
    Optional<Sign1> reply) {
  private static final int VERSION = 1;
  private static final int MAX_OBJECT = 1 << 24;

  /** Refuses a concluded contract that lacks a part. */
  public HeldContract {
    boolean concluded = state == ContractState.CONCLUDED;
    if ((concluded && (acceptance.isEmpty() || reply.isEmpty()))
        || (state == ContractState.ACCEPTED && acceptance.isEmpty())) {
      throw new IllegalArgumentException("contract without one of its parts");
    }
  }

  /** Reads what {@link #encode} wrote. */
  public static HeldContract decode(Bytes encoded) {
    Fields fields = Cbor.fields("held contract", encoded);
    fields.version(VERSION);
    HeldContract held =
        new HeldContract(
            fields.ordinal("state", ContractState.values()),
            OfferLetter.decode(fields.bytes("letter", 1, MAX_OBJECT)),
            fields.text("authority", 0, 1_000),
            fields.int32("binding index", 0, NameChain.LAST_NODE),
            optional(fields, "acceptance").map(b -> Sign1.decode(ObjectType.ACCEPTANCE, b)),
            optional(fields, "outgoing"),
            optional(fields, "reply").map(b -> Sign1.decode(ObjectType.COUNTERSIGNATURE, b)));
    fields.end();
    return held;
  }

  private static Optional<Bytes> optional(Fields fields, String name) {
    return fields.isNull() ? Optional.empty() : Optional.of(fields.bytes(name, 1, MAX_OBJECT));
  }

  /** For the wallet's own store. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(state.ordinal()),
            CborValue.of(letter.encode()),
            CborValue.of(authority),
            CborValue.of(bindingIndex),
            orNull(acceptance.map(Sign1::encode)),
            orNull(outgoing),
            orNull(reply.map(Sign1::encode))));
  }

  private static CborValue orNull(Optional<Bytes> value) {
    return value.<CborValue>map(CborValue::of).orElseGet(CborValue::nil);
  }

  /** SHA-256 of the signed offer: how the wallet names the contract. */
  public Bytes offerHash() {
    return Sha256.of(letter.signedOffer().encode());
  }

  /** The offer, whose signature was checked before it was kept. */
  public Offer offer() {
    return Offer.decode(letter.signedOffer().unverifiedPayload());
  }

  /** The acceptance's content. */
  public Optional<Acceptance> accepted() {
    return acceptance.map(a -> Acceptance.decode(a.unverifiedPayload()));
  }

  /** The three parts; empty where one is missing. */
  public Optional<Contract> contract() {
    return acceptance.flatMap(a -> reply.map(r -> new Contract(letter.signedOffer(), a, r)));
  }

  /**
   * Whether its time is over though nobody has ended it: no run that is logged later gets an
   * answer.
   *
   * @param nowMs milliseconds UTC
   */
  public boolean isPastEnd(long nowMs) {
    boolean agreed = state == ContractState.ACCEPTED || state == ContractState.CONCLUDED;
    return agreed && Math.floorDiv(nowMs, 1000) > offer().untilSec();
  }

  /** Ended: what was not sent before is not sent any more. */
  HeldContract revoked() {
    return new HeldContract(
        ContractState.REVOKED,
        letter,
        authority,
        bindingIndex,
        acceptance,
        Optional.empty(),
        reply);
  }

  HeldContract sent() {
    return new HeldContract(
        state, letter, authority, bindingIndex, acceptance, Optional.empty(), reply);
  }

  HeldContract concluded(Sign1 countersignature) {
    return new HeldContract(
        ContractState.CONCLUDED,
        letter,
        authority,
        bindingIndex,
        acceptance,
        Optional.empty(),
        Optional.of(countersignature));
  }
}
