package io.geowallet.wallet.live.tls;

import io.coneix.evidence.error.Impossible;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the wallet's own certificates (RFC 5280): an authority that a phone is told to trust, and
 * from it one for the address that the wallet listens on. Thread-safe as its source of randomness.
 *
 * <p>Whoever installs the authority gives away little: its name constraints leave it no name in the
 * public network, only addresses of {@link PrivateNetworks}. The server's certificate lasts 397
 * days and has the purpose and the subject alternative name that Apple demands (support article
 * HT210176).
 */
final class LocalAuthority {
  private static final X500Name AUTHORITY = new X500Name("CN=GeoWallet: my own wallet");
  private static final X500Name SERVER = new X500Name("CN=GeoWallet");
  private static final Duration AUTHORITY_LASTS = Duration.ofDays(3_650);
  private static final Duration SERVER_LASTS = Duration.ofDays(397);

  /** A phone's clock may be behind this machine's by that much. */
  private static final Duration BEFORE = Duration.ofDays(1);

  private static final int SERIAL_BITS = 127;
  private static final String SIGNATURE = "SHA256withECDSA";

  private final SecureRandom random;

  LocalAuthority(SecureRandom random) {
    this.random = random;
  }

  /** Adds extensions to a certificate that is being made. */
  @FunctionalInterface
  private interface Extensions {
    void addTo(X509v3CertificateBuilder builder) throws IOException, GeneralSecurityException;
  }

  /** A new authority, which signs itself. */
  KeyedCertificate found(Instant now) {
    KeyPair pair = pair();
    return make(
        pair,
        AUTHORITY,
        AUTHORITY,
        now,
        AUTHORITY_LASTS,
        pair.getPrivate(),
        builder -> {
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
          builder.addExtension(Extension.nameConstraints, true, privateOnly());
          builder.addExtension(
              Extension.subjectKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        });
  }

  /** Certain addresses, and no name at all: an empty name stands for every one below it. */
  private static NameConstraints privateOnly() {
    GeneralSubtree[] permitted =
        PrivateNetworks.basesWithMasks().stream()
            .map(b -> new GeneralName(GeneralName.iPAddress, new DEROctetString(b)))
            .map(GeneralSubtree::new)
            .toArray(GeneralSubtree[]::new);
    GeneralSubtree[] excluded = {new GeneralSubtree(new GeneralName(GeneralName.dNSName, ""))};
    return new NameConstraints(permitted, excluded);
  }

  /** A certificate for one address. */
  KeyedCertificate issue(KeyedCertificate authority, InetAddress address, Instant now) {
    KeyPair pair = pair();
    X509Certificate issuer = authority.certificate();
    GeneralName name =
        new GeneralName(GeneralName.iPAddress, new DEROctetString(address.getAddress()));
    return make(
        pair,
        AUTHORITY,
        SERVER,
        now,
        SERVER_LASTS,
        authority.key(),
        builder -> {
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
          builder.addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
          builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(name));
          builder.addExtension(
              Extension.authorityKeyIdentifier,
              false,
              new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
        });
  }

  private KeyedCertificate make(
      KeyPair pair,
      X500Name issuer,
      X500Name subject,
      Instant now,
      Duration lasts,
      PrivateKey signer,
      Extensions extensions) {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
            Date.from(now.minus(BEFORE)),
            Date.from(now.plus(lasts).minus(BEFORE)),
            subject,
            pair.getPublic());
    try {
      extensions.addTo(builder);
      var signing = new JcaContentSignerBuilder(SIGNATURE).setSecureRandom(random).build(signer);
      return KeyedCertificate.of(pair, builder.build(signing).getEncoded());
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new Impossible("a certificate could not be made", e);
    }
  }

  private KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new Impossible("no P-256 in this JDK", e);
    }
  }
}
