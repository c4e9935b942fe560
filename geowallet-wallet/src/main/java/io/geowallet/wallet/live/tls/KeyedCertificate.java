package io.geowallet.wallet.live.tls;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.error.Impossible;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * A certificate with its private key, P-256, which the TLS of all phones understands. Immutable;
 * prints no key.
 */
record KeyedCertificate(SecretBytes privateKey, X509Certificate certificate) {
  static KeyedCertificate of(KeyPair pair, byte[] der) {
    return new KeyedCertificate(SecretBytes.wrap(pair.getPrivate().getEncoded()), parse(der));
  }

  static KeyedCertificate of(Bytes pkcs8, Bytes der) {
    return new KeyedCertificate(SecretBytes.of(pkcs8.toArray()), parse(der.toArray()));
  }

  private static X509Certificate parse(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException e) {
      throw new Impossible("a certificate of our own cannot be read", e);
    }
  }

  PrivateKey key() {
    try {
      return KeyFactory.getInstance("EC")
          .generatePrivate(
              new PKCS8EncodedKeySpec(privateKey.unsafeReveal(SecretAccess.FOR_CRYPTO)));
    } catch (GeneralSecurityException e) {
      throw new Impossible("a key of our own cannot be read", e);
    }
  }

  Bytes der() {
    try {
      return Bytes.wrap(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new Impossible("a certificate of our own cannot be written", e);
    }
  }
}
