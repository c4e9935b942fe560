package io.coneix.requester;

import io.coneix.client.PlatformClient;
import io.coneix.client.wire.Addresses;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.check.EnclaveJudge;
import io.coneix.contract.check.RegistrationBounds;
import io.coneix.contract.check.RunFailed;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.offer.Requester;
import io.coneix.contract.offer.TimePolicy;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.VerifierKey;
import io.coneix.requester.store.SealedFiles;
import io.coneix.verify.trust.Trust;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A company's desk: invites, offers, countersigns, receives.
 *
 * <p>Every step is durable before it is answered for, and may be repeated after a crash. One
 * process at a time; not thread-safe.
 */
public final class Desk {
  private static final int MAX_NOTE_NAME = 150;

  private final RequesterKeys keys;
  private final DeskFiles files;
  private final SecureRandom random;
  private final EnclaveJudge judge;

  /** The desk whose state is in {@code files}. */
  public Desk(RequesterKeys keys, SealedFiles files, SecureRandom random) {
    this(keys, files, random, EnclaveJudge.intel());
  }

  /**
   * A desk with a judge of its own.
   *
   * @param judge {@link EnclaveJudge#intel()} but in tests
   */
  public Desk(RequesterKeys keys, SealedFiles files, SecureRandom random, EnclaveJudge judge) {
    this.judge = judge;
    this.keys = keys;
    this.files = new DeskFiles(files);
    this.random = random;
  }

  /** Names the company; the request for its certificate follows from it. */
  public void nameCompany(String company) {
    if (company.isBlank() || company.length() > 64) {
      throw new UnusableCompanyName(company.length());
    }
    files.company(company);
  }

  /** The company's name. */
  public Optional<String> company() {
    return files.company();
  }

  /** The request for a certificate: PKCS #10 in DER, for the authority. */
  public Bytes certificateRequest() {
    String company =
        files
            .company()
            .orElseThrow(() -> refusal("no company", "desk", "a name", "none", "run 'desk init'"));
    return CompanyRequest.build(company, keys.signing());
  }

  /**
   * Takes the accreditation that an authority has given.
   *
   * @throws DeskRefusal where it is another company's, or by an authority that is not trusted
   */
  public void accredit(Vouchers vouchers, Trust trust) {
    CompanyCertificate certificate = CompanyCertificate.decode(vouchers.certificate());
    if (!certificate.publicKey().equals(keys.signing().publicKey())) {
      throw refusal(
          "accreditation of another company",
          "certificate",
          "this desk's key",
          "another",
          "send the authority this desk's request");
    }
    authorityOf(certificate, trust);
    files.accreditation(vouchers);
  }

  private static Ed25519PublicKey authorityOf(CompanyCertificate certificate, Trust trust) {
    return trust.authorities().stream()
        .map(Trust.Authority::key)
        .filter(certificate::isSignedBy)
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    "accreditation by an authority that is not trusted",
                    "certificate",
                    "an authority of the trust file",
                    "another",
                    "check the trust file"));
  }

  /** The accreditation, where there is one. */
  public Optional<Vouchers> accreditation() {
    return files.accreditation();
  }

  /**
   * Makes an invitation, to be handed to the person only.
   *
   * @param reference the company's own reference for the person
   */
  public Invitation invite(String reference, String platformAddress) {
    Invitation invitation = Invitation.create(platformAddress, random);
    files.invitation(new InvitedPerson(reference, invitation));
    return invitation;
  }

  /** The invitations given out. */
  public List<InvitedPerson> invitations() {
    return files.invitations();
  }

  /**
   * Invites a person to an offer: nothing is kept where the offer cannot be made; where it was made
   * and could not be left on the platform, {@link #deliver} goes on.
   *
   * @param reference the company's own reference for the person, 1 to 80 characters
   * @param beside is given the invitation's id before anything is kept, for notes that must be
   *     there whenever the invitation is
   * @throws OfferAboveRegistration where the terms ask for too much
   */
  public Invitation invite(
      String reference,
      String platformAddress,
      OfferTerms terms,
      Trust trust,
      PlatformClient platform,
      Consumer<Bytes> beside) {
    Invitation invitation = Invitation.create(platformAddress, random);
    InvitedPerson person = new InvitedPerson(reference, invitation);
    OfferLetter letter = sign(invitation.id(), terms, trust, platform);
    beside.accept(invitation.id());
    files.invitation(person);
    files.offer(Sha256.of(letter.signedOffer().encode()), letter);
    return invitation;
  }

  /**
   * Logs the offers of an invitation and leaves them where the invited person finds them. Harmless
   * when repeated.
   */
  public void deliver(Bytes invitationId, PlatformClient platform) {
    Invitation invitation = requireInvitation(invitationId).invitation();
    for (OfferLetter letter : files.offers()) {
      Offer offer = Offer.decode(letter.signedOffer().unverifiedPayload());
      if (offer.invitationId().equals(invitationId)) {
        deliver(letter, invitation, Sha256.of(letter.signedOffer().encode()), platform);
      }
    }
  }

  /**
   * Signs an offer, logs it, and leaves it where the invited person finds it.
   *
   * @return the hash of the signed offer
   */
  public Bytes offer(Bytes invitationId, OfferTerms terms, Trust trust, PlatformClient platform) {
    InvitedPerson person = requireInvitation(invitationId);
    OfferLetter letter = sign(invitationId, terms, trust, platform);
    Bytes hash = Sha256.of(letter.signedOffer().encode());
    files.offer(hash, letter);
    deliver(letter, person.invitation(), hash, platform);
    return hash;
  }

  private InvitedPerson requireInvitation(Bytes invitationId) {
    return files
        .invitation(invitationId)
        .orElseThrow(() -> refusal("no such invitation", "desk", "a known one", "another", ""));
  }

  private OfferLetter sign(
      Bytes invitationId, OfferTerms terms, Trust trust, PlatformClient platform) {
    Vouchers vouchers = requireAccreditation();
    CompanyCertificate certificate = CompanyCertificate.decode(vouchers.certificate());
    Offer offer =
        new Offer(
            invitationId,
            requester(vouchers, certificate, trust),
            terms.purpose(),
            terms.program(),
            terms.records(),
            terms.runs(),
            terms.untilSec(),
            timeOfLog(platform.keys()),
            terms.enclaves(),
            terms.disclosureLevel());
    requireRegistered(offer, vouchers);
    Sign1 signed = Sign1.sign(ObjectType.OFFER, offer.encode(), keys.signing());
    // What this desk itself cannot read again is of no use to anybody: it must not be kept.
    return DeskFiles.requireReadable(new OfferLetter(signed, pinnedOnly(vouchers, terms)).encode());
  }

  /** Every wallet and enclave refuses an offer above the registration: better to be told now. */
  private static void requireRegistered(Offer offer, Vouchers vouchers) {
    Sign1 signed = Sign1.decode(ObjectType.REGISTRATION, vouchers.registration());
    try {
      RegistrationBounds.require(offer, Registration.decode(signed.unverifiedPayload()));
    } catch (RunFailed e) {
      throw new OfferAboveRegistration(e.where());
    }
  }

  /** The vouchers with just the tables that the offer pins, in its order. */
  private static Vouchers pinnedOnly(Vouchers all, OfferTerms terms) {
    List<Vouchers.NamedTable> pinned =
        terms.program().tables().stream()
            .flatMap(
                ref ->
                    all.tables().stream()
                        .filter(t -> Sha256.of(t.signed()).equals(ref.objectHash())))
            .toList();
    return new Vouchers(all.certificate(), all.registration(), all.platformList(), pinned);
  }

  private void deliver(
      OfferLetter letter, Invitation invitation, Bytes offerHash, PlatformClient platform) {
    platform.log().append(LogEntry.ofObject(EntryKind.OFFER, offerHash));
    platform
        .mailboxes()
        .post(
            Addresses.mailbox(invitation.offerMailbox()),
            invitation.sealOffer(letter.encode(), random));
  }

  private Vouchers requireAccreditation() {
    return files
        .accreditation()
        .orElseThrow(
            () ->
                refusal(
                    "the company is not accredited",
                    "desk",
                    "an accreditation",
                    "none",
                    "run 'desk accredit' with the authority's file"));
  }

  private Requester requester(Vouchers vouchers, CompanyCertificate certificate, Trust trust) {
    return new Requester(
        authorityOf(certificate, trust).encoded(),
        certificate.hash(),
        Sha256.of(vouchers.registration()),
        keys.statements().publicKey().encoded(),
        Addresses.mailbox(keys.mailbox()));
  }

  private static TimePolicy timeOfLog(LogKeys log) {
    return new TimePolicy(
        TimePolicy.Mode.LOG,
        log.origin(),
        log.log().text(),
        log.cosigners().stream().map(VerifierKey::text).toList(),
        log.k());
  }

  /** The offers made, contracts or not; one that cannot be read is left out. */
  public List<OfferLetter> offers() {
    return files.offers();
  }

  /** The contracts that were countersigned. */
  public List<SignedContract> contracts() {
    return files.contracts();
  }

  /** The statements of a contract, by run number. */
  public List<ReceivedStatement> statements(Bytes contractHash) {
    return files.statements(contractHash);
  }

  /**
   * Reads the mailbox: countersigns what the invited accepted, keeps the statements that arrived.
   *
   * @return what happened, message by message
   */
  public List<DeskEvent> sync(PlatformClient platform) {
    return new DeskSync(keys, files, random, platform, judge).run();
  }

  /** Judges enclaves; may be used by any thread. */
  public EnclaveJudge judge() {
    return judge;
  }

  /** All that the desk holds at the moment. */
  public DeskContents contents() {
    return files.contents();
  }

  /**
   * Keeps something for the service that the desk serves, sealed like all else.
   *
   * @param name 1 to 150 characters; what had the name before is replaced
   */
  public void note(String name, Bytes value) {
    if (name.isEmpty() || name.length() > MAX_NOTE_NAME) {
      throw new IllegalArgumentException("note with a name of " + name.length() + " characters");
    }
    files.note(name, value);
  }

  private static DeskRefusal refusal(
      String what, String where, String expected, String found, String hint) {
    return new DeskRefusal(what, where, expected, found, hint);
  }
}
