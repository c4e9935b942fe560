package io.coneix.trust.authority;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.authority.Validity;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.key.RootSecret;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * Signs certificates (RFC 5280), registrations, platform lists and tables with one Ed25519 key.
 *
 * <p>It checks that a request is signed by the key that it is for; whether the company is who it
 * says is what the authority's people check. Thread-safe.
 */
public final class Authority {
  private static final int SERIAL_BITS = 127;

  private final String name;
  private final Ed25519PrivateKey key;
  private final SecureRandom random;

  /**
   * The authority of a root secret.
   *
   * @param name its common name in the certificates that it issues
   * @param random for serial numbers
   */
  public Authority(String name, RootSecret root, SecureRandom random) {
    this.name = name;
    this.key = Ed25519PrivateKey.of(root.derive("coneix/authority/key/1"));
    this.random = random;
  }

  /** The name that certificates carry as issuer. */
  public String name() {
    return name;
  }

  /** The key that trust files carry. */
  public Ed25519PublicKey publicKey() {
    return key.publicKey();
  }

  /**
   * Issues a company's certificate.
   *
   * @param request the company's request, whose signature proves that it holds the key
   */
  public CompanyCertificate issue(CertificateRequest request, Validity validity) {
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            subject(BCStyle.CN, name),
            new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
            new Date(validity.fromSec() * 1000),
            new Date(validity.toSec() * 1000),
            subject(BCStyle.O, request.company()),
            request.keyInfo());
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      Bytes der = Bytes.of(builder.build(new Ed25519ContentSigner(key)).getEncoded());
      return CompanyCertificate.decode(der);
    } catch (IOException e) {
      throw new io.coneix.evidence.error.Impossible("a certificate could not be encoded", e);
    }
  }

  private static X500Name subject(
      org.bouncycastle.asn1.ASN1ObjectIdentifier attribute, String value) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(attribute, value).build();
  }

  /** Signs what a company may ask at most. */
  public Sign1 sign(Registration registration) {
    return Sign1.sign(ObjectType.REGISTRATION, registration.encode(), key);
  }

  /** Signs a list of hosts and of what is revoked. */
  public Sign1 sign(PlatformList list) {
    return Sign1.sign(ObjectType.PLATFORM_LIST, list.encode(), key);
  }

  /** Signs a table of figures. */
  public Sign1 sign(TableDocument table) {
    return Sign1.sign(ObjectType.TABLE, table.encode(), key);
  }
}
