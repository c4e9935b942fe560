package io.coneix.holder.contract;

import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.authority.Validity;
import io.coneix.contract.check.RegistrationBounds;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.job.Vouchers.NamedTable;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.offer.ProgramTerms.TableRef;
import io.coneix.contract.offer.Requester;
import io.coneix.contract.program.Program;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.holder.log.EntryFinder;
import io.coneix.holder.log.EntryFinder.Found;
import io.coneix.holder.log.Times;
import io.coneix.verify.trust.Trust;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checks of one offer, before its holder sees it (THREATS, T14, T18): what the enclave will ask
 * of the contract is asked here first, and whom to trust is asked here only.
 */
final class OfferCheck {
  private final Invitation invitation;
  private final OfferLetter letter;
  private final Trust trust;
  private final EntryFinder finder;
  private final Offer offer;
  private final Vouchers vouchers;
  private final Ed25519PublicKey authority;

  OfferCheck(Invitation invitation, OfferLetter letter, Trust trust, EntryFinder finder) {
    this.invitation = invitation;
    this.letter = letter;
    this.trust = trust;
    this.finder = finder;
    this.offer = Offer.decode(letter.signedOffer().unverifiedPayload());
    this.vouchers = letter.vouchers();
    this.authority = Ed25519PublicKey.of(offer.requester().authorityKey());
  }

  CheckedOffer check(LogKeys platformKeys, ProgramCatalog programs, long nowSec) {
    require(offer.invitationId().equals(invitation.id()), "invitation", "this one", "another");
    String authorityName = requireTrusted(platformKeys);
    CompanyCertificate certificate = certificate();
    letter.signedOffer().verify(certificate.publicKey());
    Registration registration = registration(certificate);
    PlatformList list = PlatformList.decode(verified(ObjectType.PLATFORM_LIST, list()));
    requireNotRevoked(list);
    Map<String, TableDocument> tables = tables();
    requireTerms(requireProgram(programs, registration), tables);
    Found logged = requireLogged(EntryKind.OFFER, Sha256.of(letter.signedOffer().encode()));
    requireLoggedBefore(logged);
    long loggedSec = new Times(platformKeys).upperSec(logged.at().checkpoint()).orElse(nowSec);
    requireValid(certificate.validity(), loggedSec, nowSec, "certificate");
    requireValid(registration.validity(), loggedSec, nowSec, "registration");
    require(
        offer.untilSec() > nowSec, "end of the contract", "a later day than today", "a past one");
    return new CheckedOffer(
        invitation,
        letter,
        offer,
        certificate,
        registration,
        list,
        tables,
        authorityName,
        loggedSec);
  }

  private String requireTrusted(LogKeys platformKeys) {
    require(
        offer.time().logKeys().equals(platformKeys),
        "time policy",
        "the log of this wallet's platform",
        "another log");
    require(trust.trustsLog(offer.time()), "time policy", "a log of the trust file", "another");
    return trust.authorities().stream()
        .filter(a -> a.key().equals(authority))
        .map(Trust.Authority::name)
        .findFirst()
        .orElseThrow(() -> new OfferRefused("authority", "one of the trust file", "another"));
  }

  private CompanyCertificate certificate() {
    CompanyCertificate certificate = CompanyCertificate.decode(vouchers.certificate());
    require(
        certificate.hash().equals(offer.requester().certificateHash()),
        "certificate",
        "the one that the offer names",
        "another");
    require(certificate.isSignedBy(authority), "certificate", "the authority's", "another's");
    return certificate;
  }

  private Registration registration(CompanyCertificate certificate) {
    Bytes signed = vouchers.registration();
    require(
        Sha256.of(signed).equals(offer.requester().registrationHash()),
        "registration",
        "the one that the offer names",
        "another");
    Registration registration = Registration.decode(verified(ObjectType.REGISTRATION, signed));
    require(
        registration.certificateHash().equals(certificate.hash()),
        "registration",
        "this company's",
        "another's");
    RegistrationBounds.require(offer, registration);
    return registration;
  }

  private Bytes list() {
    return vouchers.platformList();
  }

  private Bytes verified(ObjectType type, Bytes signed) {
    Sign1 message = Sign1.decode(type, signed);
    require(message.isSignedBy(authority), type.mediaType(), "the authority's", "another's");
    return message.unverifiedPayload();
  }

  private void requireNotRevoked(PlatformList list) {
    Requester requester = offer.requester();
    require(
        !list.revokes(requester.certificateHash()) && !list.revokes(requester.registrationHash()),
        "accreditation",
        "one that counts",
        "a revoked one");
  }

  private Map<String, TableDocument> tables() {
    List<TableRef> pinned = offer.program().tables();
    List<NamedTable> given = vouchers.tables();
    require(pinned.size() == given.size(), "tables", pinned.size() + " of them", "others");
    Map<String, TableDocument> tables = new LinkedHashMap<>();
    for (int i = 0; i < pinned.size(); i++) {
      Bytes signed = given.get(i).signed();
      TableDocument table = TableDocument.decode(verified(ObjectType.TABLE, signed));
      require(
          given.get(i).name().equals(pinned.get(i).name())
              && table.name().equals(pinned.get(i).name())
              && Sha256.of(signed).equals(pinned.get(i).objectHash()),
          "table",
          "the one that the offer pins",
          "another");
      tables.put(table.name(), table);
    }
    return tables;
  }

  private Program requireProgram(ProgramCatalog programs, Registration registration) {
    Program program =
        programs
            .find(offer.program().hash())
            .filter(p -> p.name().equals(offer.program().name()))
            .orElseThrow(
                () ->
                    new OfferRefused(
                        "program", "one that this wallet can run itself", "another or none"));
    try {
      RegistrationBounds.requireSites(offer, registration, program);
    } catch (Fault e) {
      throw e;
    } catch (Failure e) {
      throw new OfferRefused("sites in the parameters", e.expected(), e.found());
    }
    return program;
  }

  /** A file that is missing is said as it is: the offer may be good. */
  private void requireTerms(Program program, Map<String, TableDocument> tables) {
    try {
      program.requireTerms(offer.program().schema(), tables);
      program.requirePeriods(offer.records().periods());
    } catch (ProgramFailure e) {
      throw new OfferRefused(e.where(), e.expected(), "another");
    }
  }

  /** All that vouches for the company was there before it asked. */
  private void requireLoggedBefore(Found offerEntry) {
    requireEarlier(EntryKind.CERTIFICATE, Sha256.of(vouchers.certificate()), offerEntry);
    requireEarlier(EntryKind.REGISTRATION, Sha256.of(vouchers.registration()), offerEntry);
    requireLogged(EntryKind.PLATFORM_LIST, Sha256.of(list()));
    vouchers.tables().forEach(t -> requireLogged(EntryKind.TABLE, Sha256.of(t.signed())));
  }

  private void requireEarlier(EntryKind kind, Bytes hash, Found offerEntry) {
    require(
        requireLogged(kind, hash).at().index() < offerEntry.at().index(),
        kind.text(),
        "logged before the offer",
        "logged later");
  }

  private Found requireLogged(EntryKind kind, Bytes hash) {
    return finder
        .find(LogEntry.ofObject(kind, hash))
        .orElseThrow(() -> new OfferRefused(kind.text(), "an entry in the log", "none"));
  }

  private static void requireValid(Validity validity, long loggedSec, long nowSec, String what) {
    require(
        validity.contains(loggedSec) && validity.contains(nowSec),
        what,
        "valid when the offer was logged, and today",
        "not valid");
  }

  private static void require(boolean holds, String where, String expected, String found) {
    if (!holds) {
      throw new OfferRefused(where, expected, found);
    }
  }
}
