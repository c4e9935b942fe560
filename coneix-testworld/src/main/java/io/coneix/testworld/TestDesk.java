package io.coneix.testworld;

import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.acceptance.Countersignature;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.Requester;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;

/**
 * The test company's side of a contract whose holder is another program: it offers and
 * countersigns, and logs both. Not thread-safe.
 */
public final class TestDesk {
  private final World world;
  private final Bytes mailbox;
  private final XWing.PrivateKey statementKey;

  /** A desk whose letters and statements go to {@code mailbox}. */
  public TestDesk(World world, Bytes mailbox) {
    this.world = world;
    this.mailbox = mailbox;
    this.statementKey = world.sealKey();
  }

  /** The key that letters and statements are sealed to. */
  public XWing.PrivateKey statementKey() {
    return statementKey;
  }

  /** A signed and logged offer with what vouches for it. */
  public OfferLetter offer(OfferSketch sketch, Bytes invitationId) {
    Accreditor accreditor = new Accreditor(world, sketch);
    CompanyCertificate certificate = accreditor.certificate();
    Vouchers vouchers = accreditor.vouchers(certificate);
    Requester requester =
        new Requester(
            world.authority().publicKey().encoded(),
            certificate.hash(),
            Sha256.of(vouchers.registration()),
            statementKey.publicKey().encoded(),
            mailbox);
    Bytes payload = world.offer(sketch, invitationId, requester, vouchers).encode();
    Sign1 offer = Sign1.sign(ObjectType.OFFER, payload, world.company());
    world.log().append(LogEntry.ofObject(EntryKind.OFFER, Sha256.of(offer.encode())));
    return new OfferLetter(offer, vouchers);
  }

  /** The contract that a signed acceptance makes of an offer; logged. */
  public Contract countersign(OfferLetter offer, Sign1 acceptance) {
    Countersignature reply =
        new Countersignature(
            Sha256.of(offer.signedOffer().encode()), Sha256.of(acceptance.encode()), "E-1");
    Contract contract =
        new Contract(
            offer.signedOffer(),
            acceptance,
            Sign1.sign(ObjectType.COUNTERSIGNATURE, reply.encode(), world.company()));
    world
        .log()
        .append(
            LogEntry.ofObject(EntryKind.ACCEPTANCE, contract.acceptanceHash()),
            LogEntry.ofObject(EntryKind.CONTRACT, contract.replyHash()));
    return contract;
  }
}
