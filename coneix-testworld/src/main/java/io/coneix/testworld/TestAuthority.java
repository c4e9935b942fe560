package io.coneix.testworld;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.authority.Validity;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** An authority that signs whatever a test asks for. */
public final class TestAuthority {
  private static final AlgorithmIdentifier ED25519 =
      new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.101.112"));

  private final Ed25519PrivateKey key;

  /** An authority with a fresh key. */
  public TestAuthority(SecureRandom random) {
    this.key = Ed25519PrivateKey.of(SecretBytes.random(Ed25519PrivateKey.SIZE, random));
  }

  /** The key that offers name and trust files list. */
  public Ed25519PublicKey publicKey() {
    return key.publicKey();
  }

  /** An X.509 certificate in the form that {@link CompanyCertificate} reads. */
  public CompanyCertificate certificate(
      String company, Ed25519PublicKey subject, Validity validity) {
    V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
    generator.setSerialNumber(new ASN1Integer(1));
    generator.setSignature(ED25519);
    generator.setIssuer(
        new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, "Test authority").build());
    generator.setStartDate(new Time(new Date(validity.fromSec() * 1000)));
    generator.setEndDate(new Time(new Date(validity.toSec() * 1000)));
    generator.setSubject(new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, company).build());
    generator.setSubjectPublicKeyInfo(
        new SubjectPublicKeyInfo(ED25519, subject.encoded().toArray()));
    return CompanyCertificate.decode(signed(generator.generateTBSCertificate()));
  }

  private Bytes signed(TBSCertificate content) {
    try {
      Bytes signature = key.sign(Bytes.wrap(content.getEncoded(ASN1Encoding.DER)));
      DERSequence certificate =
          new DERSequence(
              new org.bouncycastle.asn1.ASN1Encodable[] {
                content, ED25519, new DERBitString(signature.toArray())
              });
      return Bytes.wrap(certificate.getEncoded(ASN1Encoding.DER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The signed registration. */
  public Sign1 sign(Registration registration) {
    return Sign1.sign(ObjectType.REGISTRATION, registration.encode(), key);
  }

  /** The signed list. */
  public Sign1 sign(PlatformList list) {
    return Sign1.sign(ObjectType.PLATFORM_LIST, list.encode(), key);
  }

  /** The signed table. */
  public Sign1 sign(TableDocument table) {
    return Sign1.sign(ObjectType.TABLE, table.encode(), key);
  }
}
