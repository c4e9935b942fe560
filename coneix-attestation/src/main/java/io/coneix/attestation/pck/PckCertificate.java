package io.coneix.attestation.pck;

import io.coneix.attestation.der.MalformedDer;
import io.coneix.attestation.x509.Certificate;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;

/**
 * The certificate of a platform's provisioning certification key.
 *
 * @param certificate as X.509
 * @param sgx what Intel says about the platform
 */
public record PckCertificate(Certificate certificate, SgxExtension sgx) {
  /**
   * Takes the SGX extension out of a certificate; {@code what} names it in messages.
   *
   * @throws MalformedDer where there is none, or it cannot be read
   */
  public static PckCertificate of(String what, Certificate certificate) {
    Bytes extension =
        certificate
            .extensions()
            .sgx()
            .orElseThrow(() -> new MalformedDer(what, "SGX extension", 0, "the extension", "none"));
    return new PckCertificate(certificate, SgxExtension.decode(what, extension));
  }

  /** SHA-256 of the certificate: names this key of this platform at this TCB. */
  public Bytes id() {
    return Sha256.of(certificate.der());
  }
}
