package io.coneix.contract.authority;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * An X.509 certificate (RFC 5280) with an Ed25519 key (RFC 8410) that names a company.
 *
 * <p>The JDK parses it; its signature is checked by the one Ed25519 verifier. Only the encoding
 * {@code SEQUENCE { tbs, Ed25519, signature }} is accepted, so no byte is outside the signature.
 */
public final class CompanyCertificate {
  private static final int MAX_BYTES = 8_192;

  /** DER of AlgorithmIdentifier { 1.3.101.112 }, as RFC 8410 has it. */
  private static final Bytes ED25519 = Bytes.fromHex("300506032b6570");

  /** DER of BIT STRING of 64 bytes without unused bits, up to its content. */
  private static final Bytes SIGNATURE_HEAD = Bytes.fromHex("034100");

  /** DER of SubjectPublicKeyInfo of Ed25519, up to the key. */
  private static final Bytes KEY_HEAD = Bytes.fromHex("302a300506032b6570032100");

  private final Bytes der;
  private final X509Certificate certificate;
  private final Ed25519PublicKey publicKey;
  private final String company;

  private CompanyCertificate(
      Bytes der, X509Certificate certificate, Ed25519PublicKey publicKey, String company) {
    this.der = der;
    this.certificate = certificate;
    this.publicKey = publicKey;
    this.company = company;
  }

  /**
   * Parses a certificate without believing it: {@link #isSignedBy} is the caller's next step.
   *
   * @throws BadCertificate where it is no such certificate
   */
  public static CompanyCertificate decode(Bytes der) {
    if (der.size() > MAX_BYTES) {
      throw new BadCertificate("at most " + MAX_BYTES + " bytes", der.size() + " bytes");
    }
    X509Certificate certificate = parse(der);
    requireExact(der, certificate);
    Bytes key = Bytes.wrap(certificate.getPublicKey().getEncoded());
    if (key.size() != KEY_HEAD.size() + Ed25519PublicKey.SIZE
        || !key.slice(0, KEY_HEAD.size()).equals(KEY_HEAD)) {
      throw new BadCertificate("an Ed25519 key", "another");
    }
    Ed25519PublicKey publicKey = Ed25519PublicKey.of(key.slice(KEY_HEAD.size(), key.size()));
    return new CompanyCertificate(der, certificate, publicKey, companyOf(certificate));
  }

  private static X509Certificate parse(Bytes der) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate)
          factory.generateCertificate(new ByteArrayInputStream(der.unsafeArray()));
    } catch (CertificateException | RuntimeException e) {
      throw new BadCertificate("an X.509 certificate in DER", "other bytes");
    }
  }

  private static void requireExact(Bytes der, X509Certificate certificate) {
    try {
      Bytes signature = Bytes.wrap(certificate.getSignature());
      Bytes body =
          Bytes.concat(
              Bytes.wrap(certificate.getTBSCertificate()), ED25519, SIGNATURE_HEAD, signature);
      if (signature.size() != Ed25519PublicKey.SIGNATURE_SIZE
          || !der.equals(Bytes.concat(sequenceHead(body.size()), body))) {
        throw new BadCertificate("DER with an Ed25519 signature", "another encoding");
      }
    } catch (CertificateException e) {
      throw new BadCertificate("an X.509 certificate in DER", "other bytes");
    }
  }

  private static Bytes sequenceHead(int size) {
    if (size < 128) {
      return Bytes.of((byte) 0x30, (byte) size);
    }
    return size < 256
        ? Bytes.of((byte) 0x30, (byte) 0x81, (byte) size)
        : Bytes.of((byte) 0x30, (byte) 0x82, (byte) (size >> 8), (byte) size);
  }

  private static String companyOf(X509Certificate certificate) {
    try {
      LdapName name = new LdapName(certificate.getSubjectX500Principal().getName());
      for (Rdn rdn : name.getRdns()) {
        if (rdn.getType().equals("O") && rdn.getValue() instanceof String company) {
          return company;
        }
      }
    } catch (InvalidNameException e) {
      throw new BadCertificate("a subject", "an unreadable one");
    }
    throw new BadCertificate("an organization (O) in the subject", "none");
  }

  /** True where the authority of {@code key} signed it. */
  public boolean isSignedBy(Ed25519PublicKey key) {
    try {
      return key.verifies(
          Bytes.wrap(certificate.getTBSCertificate()), Bytes.wrap(certificate.getSignature()));
    } catch (CertificateException e) {
      return false;
    }
  }

  /** The company's name: the organization in the subject. */
  public String company() {
    return company;
  }

  /** The company's key, which signs offers and countersignatures. */
  public Ed25519PublicKey publicKey() {
    return publicKey;
  }

  /** When offer, acceptance and run must be logged. */
  public Validity validity() {
    return new Validity(
        certificate.getNotBefore().getTime() / 1000, certificate.getNotAfter().getTime() / 1000);
  }

  /** The DER encoding. */
  public Bytes der() {
    return der;
  }

  /** SHA-256 of the DER encoding: the body of the certificate's log entry. */
  public Bytes hash() {
    return Sha256.of(der);
  }
}
