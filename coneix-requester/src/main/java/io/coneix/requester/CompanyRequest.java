package io.coneix.requester;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.error.Impossible;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Builds the request by which a company asks an authority for a certificate. */
final class CompanyRequest {
  /** RFC 8410, section 3. */
  private static final AlgorithmIdentifier ED25519 =
      new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.101.112"));

  private CompanyRequest() {}

  /** PKCS #10 (RFC 2986) in DER: organization {@code company}, signed by {@code key}. */
  static Bytes build(String company, Ed25519PrivateKey key) {
    CertificationRequestInfo info =
        new CertificationRequestInfo(
            new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, company).build(),
            new SubjectPublicKeyInfo(ED25519, key.publicKey().encoded().toArray()),
            null);
    try {
      Bytes signed = Bytes.wrap(info.getEncoded(ASN1Encoding.DER));
      DERBitString signature = new DERBitString(key.sign(signed).toArray());
      return Bytes.wrap(
          new CertificationRequest(info, ED25519, signature).getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new Impossible("a certificate request could not be encoded", e);
    }
  }
}
