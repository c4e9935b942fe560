package io.coneix.contract.format;

import io.coneix.attestation.SimulationEvidence;
import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.acceptance.Countersignature;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.Job;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.testworld.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A format with an example, and how it is read and written again.
 *
 * @param name of the golden file: the rule of the CDDL, and perhaps a variant
 * @param again decodes and encodes
 */
record Format(String name, Bytes encoded, UnaryOperator<Bytes> again) {
  static List<Format> all() {
    List<Format> all = new ArrayList<>(simulated());
    all.addAll(new HardwareExamples().formats());
    return all;
  }

  private static List<Format> simulated() {
    Examples e = new Examples();
    Contract contract = e.contract.contract();
    Vouchers vouchers = e.contract.vouchers();
    return List.of(
        signed(
            "registration",
            ObjectType.REGISTRATION,
            vouchers.registration(),
            p -> Registration.decode(p).encode()),
        signed(
            "platform-list",
            ObjectType.PLATFORM_LIST,
            vouchers.platformList(),
            p -> PlatformList.decode(p).encode()),
        signed(
            "table",
            ObjectType.TABLE,
            vouchers.tables().get(0).signed(),
            p -> TableDocument.decode(p).encode()),
        new Format(
            "vouchers",
            Cbor.encode(vouchers.toCbor()),
            b -> Cbor.encode(Vouchers.of(Cbor.decode("vouchers", b)).toCbor())),
        signed(
            "offer",
            ObjectType.OFFER,
            contract.signedOffer().encode(),
            p -> Offer.decode(p).encode()),
        signed(
            "acceptance",
            ObjectType.ACCEPTANCE,
            contract.signedAcceptance().encode(),
            p -> Acceptance.decode(p).encode()),
        signed(
            "countersignature",
            ObjectType.COUNTERSIGNATURE,
            contract.signedReply().encode(),
            p -> Countersignature.decode(p).encode()),
        new Format(
            "contract",
            Cbor.encode(contract.toCbor()),
            b -> Cbor.encode(Contract.of(Cbor.decode("contract", b)).toCbor())),
        new Format(
            "answer-schema",
            Cbor.encode(Tally.schema().toCbor()),
            b -> Cbor.encode(AnswerSchema.of(Cbor.decode("schema", b)).toCbor())),
        new Format("answer", e.answer().encode(), b -> Answer.decode(b).encode()),
        new Format("totals", e.totals().encode(), b -> Totals.decode(b).encode()),
        new Format(
            "invitation",
            Bytes.fromBase64Url(e.invitation().toText().substring(PREFIX.length())),
            b ->
                Bytes.fromBase64Url(
                    Invitation.parse(PREFIX + b.base64Url()).toText().substring(PREFIX.length()))),
        new Format("offer-letter", e.offerLetter().encode(), b -> OfferLetter.decode(b).encode()),
        new Format("letter", e.letter().encode(), b -> Letter.decode(b).encode()),
        new Format(
            "simulation-evidence",
            e.evidence,
            b -> {
              SimulationEvidence.verify(b);
              return Sign1.decode(ObjectType.SIMULATION_EVIDENCE, b).encode();
            }),
        new Format("inputs", e.job.encodedInputs(), b -> Inputs.decode(b).encode()),
        new Format("inputs.drops", Examples.dropInputs().encode(), b -> Inputs.decode(b).encode()),
        signed("job", ObjectType.JOB, e.job.signed().encode(), p -> Job.decode(p).encode()),
        signed(
            "statement.answer",
            ObjectType.STATEMENT,
            e.statement.encode(),
            p -> Statement.decode(p).encode()),
        signed(
            "statement.failure",
            ObjectType.STATEMENT,
            e.failure.encode(),
            p -> Statement.decode(p).encode()),
        new Format(
            "sealed-statement",
            e.sealedStatement().encode(),
            b -> SealedStatement.decode(b).encode()),
        new Format(
            "bundle.requester", e.requesterBundle().encode(), b -> Bundle.decode(b).encode()),
        new Format("bundle.holder", e.holderBundle().encode(), b -> Bundle.decode(b).encode()));
  }

  private static final String PREFIX = "coneix-invitation-";

  /** A signed object: message and payload are both read. */
  static Format signed(String name, ObjectType type, Bytes encoded, UnaryOperator<Bytes> payload) {
    return new Format(
        name,
        encoded,
        b -> {
          Sign1 message = Sign1.decode(type, b);
          Bytes again = payload.apply(message.unverifiedPayload());
          return new Sign1(type, again, message.signature()).encode();
        });
  }

  @Override
  public String toString() {
    return name;
  }
}
