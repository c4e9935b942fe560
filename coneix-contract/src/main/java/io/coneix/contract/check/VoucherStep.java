package io.coneix.contract.check;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.Requester;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.ProvenLog;

/**
 * DESIGN 5, <i>Accreditation</i>: the authority that the offer names vouches for the requester, and
 * did so when offer, acceptance and run were logged (THREATS, T18).
 *
 * <p>Whether that authority is one to believe is not asked here: holder and requester agreed on it,
 * and a verifier asks its trust file. All accreditation is logged before the offer, so that none
 * can be made for a dispute.
 */
public final class VoucherStep {
  private final Terms terms;
  private final ProvenLog log;
  private final ContractStep.Times times;
  private final Ed25519PublicKey authority;

  /**
   * A step over vouchers.
   *
   * @param log a proof that lists their entries
   * @param times when offer and acceptance were logged
   */
  public VoucherStep(Terms terms, ProvenLog log, ContractStep.Times times) {
    this.terms = terms;
    this.log = log;
    this.times = times;
    this.authority = Ed25519PublicKey.of(terms.offer().requester().authorityKey());
  }

  /** What the authority says of the requester, checked. */
  public record Accreditation(CompanyCertificate certificate, Registration registration) {
    /** Refuses a run that was logged outside the validity of either. */
    public void requireValidAt(Logged run) {
      requireInside(certificate.validity(), run, "certificate, run");
      requireInside(registration.validity(), run, "registration, run");
    }
  }

  /** Certificate and registration: signed, logged, valid for offer and acceptance, sufficient. */
  public Accreditation accreditation(Vouchers vouchers) {
    CompanyCertificate certificate = certificate(vouchers.certificate());
    Registration registration = registration(vouchers.registration());
    if (!registration.certificateHash().equals(certificate.hash())) {
      throw refused("registration", "of this certificate", "of another");
    }
    RegistrationBounds.require(terms.offer(), registration);
    return new Accreditation(certificate, registration);
  }

  private CompanyCertificate certificate(Bytes der) {
    CompanyCertificate certificate = CompanyCertificate.decode(der);
    Requester requester = terms.offer().requester();
    if (!certificate.hash().equals(requester.certificateHash())) {
      throw refused("certificate", "the one that the offer names", "another");
    }
    if (!certificate.isSignedBy(authority)) {
      throw refused("certificate", "a signature by the offer's authority", "another");
    }
    requireLoggedBeforeOffer(EntryKind.CERTIFICATE, certificate.hash());
    requireValid(certificate.validity(), "certificate");
    return certificate;
  }

  private Registration registration(Bytes signed) {
    Bytes hash = Sha256.of(signed);
    if (!hash.equals(terms.offer().requester().registrationHash())) {
      throw refused("registration", "the one that the offer names", "another");
    }
    Registration registration = Registration.decode(verified(ObjectType.REGISTRATION, signed));
    requireLoggedBeforeOffer(EntryKind.REGISTRATION, hash);
    requireValid(registration.validity(), "registration");
    return registration;
  }

  /**
   * The platform list: signed, logged, valid when the run was logged, and without a word against
   * the accreditation.
   *
   * <p>A list is for days, a contract for a year: unlike the accreditation it is judged for the run
   * only.
   */
  public PlatformList platformList(Bytes signed, Logged run) {
    PlatformList list = platformList(signed);
    requireInside(list.validity(), run, "platform list, run");
    return list;
  }

  /**
   * The same whenever it is valid: what a failure is judged by, which an enclave may state just
   * since the list has run out.
   */
  public PlatformList platformList(Bytes signed) {
    PlatformList list = PlatformList.decode(verified(ObjectType.PLATFORM_LIST, signed));
    LogEntry entry = LogEntry.ofObject(EntryKind.PLATFORM_LIST, Sha256.of(signed));
    Logged.require(log, entry, FailureCode.NOT_ACCREDITED, "platform list");
    Requester requester = terms.offer().requester();
    if (list.revokes(requester.certificateHash()) || list.revokes(requester.registrationHash())) {
      throw refused("accreditation", "none that is revoked", "a revoked one");
    }
    return list;
  }

  private Bytes verified(ObjectType type, Bytes signed) {
    Sign1 message = Sign1.decode(type, signed);
    if (!message.isSignedBy(authority)) {
      throw refused(type.mediaType(), "a signature by the offer's authority", "another");
    }
    return message.unverifiedPayload();
  }

  private void requireLoggedBeforeOffer(EntryKind kind, Bytes hash) {
    Logged logged =
        Logged.require(log, LogEntry.ofObject(kind, hash), FailureCode.NOT_ACCREDITED, kind.text());
    if (logged.index() >= times.offer().index()) {
      throw refused(kind.text(), "logged before the offer", "logged later");
    }
  }

  private void requireValid(Validity validity, String what) {
    requireInside(validity, times.offer(), what + ", offer");
    requireInside(validity, times.acceptance(), what + ", acceptance");
  }

  private static void requireInside(Validity validity, Logged logged, String what) {
    if (!validity.contains(logged.sec())) {
      throw refused(what, "logged while it was valid", "logged before or after");
    }
  }

  private static RunFailed refused(String where, String expected, String found) {
    return new RunFailed(FailureCode.NOT_ACCREDITED, where, expected, found);
  }
}
