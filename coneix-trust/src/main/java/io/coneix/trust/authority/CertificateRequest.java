package io.coneix.trust.authority;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.BadPublicKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.error.UnusableInput;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/**
 * A company's request for a certificate: PKCS #10 (RFC 2986) with an Ed25519 key and an
 * organization in the subject.
 */
public final class CertificateRequest {
  private final String company;
  private final SubjectPublicKeyInfo keyInfo;

  private CertificateRequest(String company, SubjectPublicKeyInfo keyInfo) {
    this.company = company;
    this.keyInfo = keyInfo;
  }

  /** A request that cannot be used. */
  public static final class BadRequest extends UnusableInput {
    /** Builds the failure. */
    public BadRequest(String expected, String found) {
      super(
          "not a certificate request",
          "certificate request",
          expected,
          found,
          "have one written by 'coneix desk init'");
    }
  }

  /**
   * Reads a request in DER and checks that its own key signed it.
   *
   * @throws BadRequest where it cannot be used
   */
  public static CertificateRequest decode(Bytes der) {
    PKCS10CertificationRequest request = parse(der);
    SubjectPublicKeyInfo info = request.getSubjectPublicKeyInfo();
    if (!info.getAlgorithm().getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)) {
      throw new BadRequest("an Ed25519 key", "another");
    }
    requireExact(request, der);
    requireOwnSignature(request, info);
    RDN[] names = request.getSubject().getRDNs(BCStyle.O);
    if (names.length != 1) {
      throw new BadRequest("one organization (O) in the subject", names.length + " of them");
    }
    String company = IETFUtils.valueToString(names[0].getFirst().getValue());
    if (company.isBlank() || company.length() > 64) {
      throw new BadRequest("a name of 1 to 64 characters", company.length() + " characters");
    }
    return new CertificateRequest(company, info);
  }

  private static PKCS10CertificationRequest parse(Bytes der) {
    try {
      return new PKCS10CertificationRequest(der.toArray());
    } catch (IOException | RuntimeException e) {
      throw new BadRequest("PKCS #10 in DER", "other bytes");
    }
  }

  /** The outer fields are not under the signature, so only their one encoding is accepted. */
  private static void requireExact(PKCS10CertificationRequest request, Bytes der) {
    try {
      Bytes again = Bytes.wrap(request.toASN1Structure().getEncoded(ASN1Encoding.DER));
      if (!again.equals(der)
          || !request.getSignatureAlgorithm().equals(Ed25519ContentSigner.ALGORITHM)) {
        throw new BadRequest("DER with an Ed25519 signature", "another encoding");
      }
    } catch (IOException e) {
      throw new BadRequest("PKCS #10 in DER", "other bytes");
    }
  }

  private static void requireOwnSignature(
      PKCS10CertificationRequest request, SubjectPublicKeyInfo info) {
    try {
      Bytes signed =
          Bytes.wrap(
              request.toASN1Structure().getCertificationRequestInfo().getEncoded(ASN1Encoding.DER));
      Bytes key = Bytes.of(info.getPublicKeyData().getBytes());
      if (!Ed25519PublicKey.of(key).verifies(signed, Bytes.of(request.getSignature()))) {
        throw new BadRequest("a signature by the key that it is for", "another");
      }
    } catch (IOException | BadPublicKey e) {
      throw new BadRequest("an Ed25519 key", "an unusable one");
    }
  }

  /** The organization in the subject. */
  public String company() {
    return company;
  }

  /** The key to certify. */
  SubjectPublicKeyInfo keyInfo() {
    return keyInfo;
  }
}
