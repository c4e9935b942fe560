package io.coneix.attestation.crl;

import io.coneix.attestation.der.DerReader;
import io.coneix.attestation.der.EcdsaSignature;
import io.coneix.attestation.der.MalformedDer;
import io.coneix.attestation.der.P256Key;
import io.coneix.attestation.der.Tag;
import io.coneix.attestation.x509.Certificate;
import io.coneix.attestation.x509.Extensions;
import io.coneix.attestation.x509.Name;
import io.coneix.attestation.x509.Period;
import io.coneix.evidence.bytes.Bytes;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/**
 * A revocation list, version 2, signed by ECDSA with SHA-256. Immutable; not believed before {@link
 * #isSignedBy} and its {@link #period()} are checked.
 *
 * <p>Intel SGX PCK Certificate and CRL Profile Specification 1.4, section 1.4; RFC 5280, 5.1.
 *
 * @param signed the part that the signature is over (tbsCertList)
 * @param issuer whose certificates it is about
 * @param period thisUpdate to nextUpdate
 * @param revoked serial numbers
 * @param signature the issuer's
 */
public record Crl(
    Bytes signed, Name issuer, Period period, Set<BigInteger> revoked, EcdsaSignature signature) {
  /** A list of some 10,000 certificates. */
  public static final int MAX_SIZE = 1 << 19;

  private static final int VERSION_2 = 1;
  private static final int SERIAL_BYTES = 20;

  /** Copies the set. */
  public Crl {
    revoked = Set.copyOf(revoked);
  }

  /**
   * Reads one list.
   *
   * @param what how messages call it
   * @throws MalformedDer where it is no such list
   */
  public static Crl decode(String what, Bytes der) {
    if (der.size() > MAX_SIZE) {
      throw new MalformedDer(
          what, "CRL", 0, "at most " + MAX_SIZE + " bytes", der.size() + " bytes");
    }
    DerReader in = new DerReader(what, der);
    DerReader whole = in.enter(Tag.SEQUENCE, "CRL");
    in.end("CRL");
    DerReader tbs = whole.fork().enter(Tag.SEQUENCE, "tbsCertList");
    Bytes signed = whole.element(Tag.SEQUENCE, "tbsCertList");
    Certificate.requireAlgorithm(whole, "signatureAlgorithm", Certificate.ECDSA_SHA256);
    EcdsaSignature signature = EcdsaSignature.ofDer(what, whole.bits("signatureValue"));
    whole.end("CRL");
    return fields(what, tbs, signed, signature);
  }

  private static Crl fields(String what, DerReader tbs, Bytes signed, EcdsaSignature signature) {
    int from = tbs.at();
    if (tbs.number("version", VERSION_2) != VERSION_2) {
      throw tbs.malformed("version", from, "v2", "another");
    }
    Certificate.requireAlgorithm(tbs, "signature", Certificate.ECDSA_SHA256);
    Name issuer = Name.read(what, tbs, "issuer");
    Period period = new Period(tbs.time("thisUpdate"), tbs.time("nextUpdate"));
    Set<BigInteger> revoked = new HashSet<>();
    if (tbs.nextIs(Tag.SEQUENCE)) {
      readRevoked(tbs.enter(Tag.SEQUENCE, "revokedCertificates"), revoked);
    }
    DerReader explicit = tbs.enter(Tag.CONTEXT_0, "crlExtensions");
    readExtensions(explicit, "crlExtensions");
    explicit.end("crlExtensions");
    tbs.end("tbsCertList");
    return new Crl(signed, issuer, period, revoked, signature);
  }

  private static void readRevoked(DerReader list, Set<BigInteger> revoked) {
    if (list.isDone()) {
      throw list.malformed("revokedCertificates", "one at least, or nothing", "none");
    }
    while (!list.isDone()) {
      DerReader entry = list.enter(Tag.SEQUENCE, "revokedCertificate");
      revoked.add(entry.natural("userCertificate", SERIAL_BYTES));
      entry.time("revocationDate");
      if (!entry.isDone()) {
        readExtensions(entry, "crlEntryExtensions");
      }
      entry.end("revokedCertificate");
    }
  }

  /** None is needed; a critical one (a partial list) would change what the list means. */
  private static void readExtensions(DerReader in, String field) {
    DerReader list = in.enter(Tag.SEQUENCE, field);
    while (!list.isDone()) {
      int from = list.at();
      DerReader one = list.enter(Tag.SEQUENCE, field);
      Bytes id = one.content(Tag.OID, field);
      if (Extensions.isCritical(one)) {
        throw list.malformed(field, from, "no critical extension", id.hex());
      }
      one.content(Tag.OCTET_STRING, field);
      one.end(field);
    }
  }

  /** True where that key signed this list. */
  public boolean isSignedBy(P256Key issuerKey) {
    return issuerKey.verifies(signed, signature);
  }

  /** True where the list holds that certificate, which must be of the same issuer. */
  public boolean isRevoked(Certificate certificate) {
    return revoked.contains(certificate.serial());
  }
}
