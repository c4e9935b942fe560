package io.coneix.testworld;

import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.acceptance.Countersignature;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.offer.ProgramTerms;
import io.coneix.contract.offer.Purpose;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.offer.Requester;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.chain.ChainCommitment;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import java.security.SecureRandom;
import java.util.List;

/**
 * One log, authority, company, enclave host and holder, all in memory, from a seed. Not
 * thread-safe.
 */
public final class World {
  /** When the world begins: a Wednesday, in the afternoon in Paris. */
  public static final long START_SEC = OfferSketch.sec("2026-09-30T14:00:00Z");

  /** A validity that holds for every test. */
  public static final Validity LONG =
      new Validity(
          OfferSketch.sec("2026-01-01T00:00:00Z"), OfferSketch.sec("2029-01-01T00:00:00Z"));

  /** The image that the test host starts. */
  public static final Bytes IMAGE = Sha256.of(Bytes.utf8("enclave image of the test world"));

  /** The secret of the invitation that every acceptance answers. */
  public static final SecretBytes INVITATION_SECRET = SecretBytes.wrap(new byte[32]);

  private final int chainLength;
  private final SecureRandom random;
  private final MemoryLog log;
  private final TestAuthority authority;
  private final Ed25519PrivateKey company;
  private final Ed25519PrivateKey host;
  private final TestHolder holder;

  /** Enough nodes for two months. */
  private static final int SHORT_CHAIN = 6_000;

  /** A world that begins at {@link #START_SEC}, for at most two months. */
  public World(long seed) {
    this(seed, SHORT_CHAIN);
  }

  /** A world whose holders can write {@code chainLength} nodes. */
  public World(long seed, int chainLength) {
    this.chainLength = chainLength;
    random = new WorldRandom(seed);
    log = new MemoryLog(START_SEC, random);
    authority = new TestAuthority(random);
    company = key();
    host = key();
    log.publish();
    holder = newHolder();
  }

  /** A fresh Ed25519 key. */
  public Ed25519PrivateKey key() {
    return Ed25519PrivateKey.of(SecretBytes.random(Ed25519PrivateKey.SIZE, random));
  }

  /** The world's randomness. */
  public SecureRandom random() {
    return random;
  }

  /** The log. */
  public MemoryLog log() {
    return log;
  }

  /** The authority. */
  public TestAuthority authority() {
    return authority;
  }

  /** The key that signs offers and countersignatures. */
  public Ed25519PrivateKey company() {
    return company;
  }

  /** The listed host's simulation key. */
  public Ed25519PrivateKey host() {
    return host;
  }

  /** The holder. */
  public TestHolder holder() {
    return holder;
  }

  /** Another holder on the same log. */
  public TestHolder newHolder() {
    return new TestHolder(log, random, chainLength);
  }

  /** A new enclave of the listed host. */
  public TestEnclave enclave() {
    return TestEnclave.start(host, IMAGE, log, random);
  }

  /** A new enclave of another host or image. */
  public TestEnclave enclave(Ed25519PrivateKey ofHost, Bytes imageHash) {
    return TestEnclave.start(ofHost, imageHash, log, random);
  }

  /** Vouches, offers, accepts and countersigns, all logged at the log's time. */
  public TestContract sign(OfferSketch sketch) {
    return sign(sketch, holder, holder.nextIndex());
  }

  /** As {@link #sign(OfferSketch)}, with the chain of some holder from some index on. */
  public TestContract sign(OfferSketch sketch, TestHolder by, int bindingIndex) {
    XWing.PrivateKey requesterKey = sealKey();
    Accreditor accreditor = new Accreditor(this, sketch);
    CompanyCertificate certificate = accreditor.certificate();
    Vouchers vouchers = accreditor.vouchers(certificate);
    Requester requester =
        new Requester(
            authority.publicKey().encoded(),
            certificate.hash(),
            Sha256.of(vouchers.registration()),
            requesterKey.publicKey().encoded(),
            bytes(Sha256.SIZE));
    Sign1 offer =
        Sign1.sign(ObjectType.OFFER, offer(sketch, requester, vouchers).encode(), company);
    Bytes offerHash = Sha256.of(offer.encode());
    log.append(LogEntry.ofObject(EntryKind.OFFER, offerHash));
    return accept(sketch, by, bindingIndex, offer, vouchers, requesterKey);
  }

  private TestContract accept(
      OfferSketch sketch,
      TestHolder by,
      int bindingIndex,
      Sign1 offer,
      Vouchers vouchers,
      XWing.PrivateKey requesterKey) {
    Bytes offerHash = Sha256.of(offer.encode());
    Ed25519PrivateKey holderKey = key();
    XWing.PrivateKey statementKey = sealKey();
    RunChain runs = by.runs(offerHash, 2 * sketch.runs);
    Bytes salt = bytes(ChainCommitment.SALT_SIZE);
    Acceptance acceptance =
        new Acceptance(
                offerHash,
                holderKey.publicKey().encoded(),
                statementKey.publicKey().encoded(),
                bytes(Sha256.SIZE),
                ChainCommitment.of(salt, by.value(bindingIndex)),
                runs.value(0).revealed(),
                runs.runs(),
                Bytes.wrap(new byte[Sha256.SIZE]))
            .withMac(INVITATION_SECRET);
    Sign1 signed = Sign1.sign(ObjectType.ACCEPTANCE, acceptance.encode(), holderKey);
    Bytes acceptanceHash = Sha256.of(signed.encode());
    Sign1 reply =
        Sign1.sign(
            ObjectType.COUNTERSIGNATURE,
            new Countersignature(offerHash, acceptanceHash, "E-1").encode(),
            company);
    Contract contract = new Contract(offer, signed, reply);
    log.append(
        LogEntry.ofObject(EntryKind.ACCEPTANCE, acceptanceHash),
        LogEntry.ofObject(EntryKind.CONTRACT, contract.replyHash()));
    return new TestContract(
        by, contract, vouchers, runs, holderKey, statementKey, requesterKey, bindingIndex, salt);
  }

  private Offer offer(OfferSketch sketch, Requester requester, Vouchers vouchers) {
    return offer(sketch, bytes(16), requester, vouchers);
  }

  Offer offer(OfferSketch sketch, Bytes invitationId, Requester requester, Vouchers vouchers) {
    List<ProgramTerms.TableRef> tables =
        vouchers.tables().stream()
            .map(t -> new ProgramTerms.TableRef(t.name(), Sha256.of(t.signed())))
            .toList();
    return new Offer(
        invitationId,
        requester,
        new Purpose(Accreditor.PURPOSE, "Essai", "Test", "GDPR 6(1)(b)", 12),
        new ProgramTerms(
            sketch.programName, sketch.programHash, sketch.parameters, tables, sketch.schema),
        new RecordTerms(
            sketch.categories, sketch.scope, sketch.periods, sketch.minimum, sketch.maxLost),
        sketch.runs,
        sketch.untilSec,
        log.policy(),
        sketch.enclaves,
        1);
  }

  XWing.PrivateKey sealKey() {
    return XWing.fromSeed(SecretBytes.random(XWing.SEED_SIZE, random));
  }

  /** Random bytes. */
  public Bytes bytes(int size) {
    byte[] value = new byte[size];
    random.nextBytes(value);
    return Bytes.wrap(value);
  }
}
