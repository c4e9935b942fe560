package io.coneix.attestation.fuzz;

import io.coneix.attestation.x509.Certificate;
import io.coneix.evidence.bytes.Bytes;

/** Jazzer target: certificates. */
public final class CertificateFuzz {
  private CertificateFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.read(data, CertificateFuzz::read);
  }

  private static void read(Bytes bytes) {
    Certificate certificate = Certificate.decode("fuzz", bytes);
    Target.requireSame(bytes, certificate.der());
    certificate.isSignedBy(certificate.key());
  }
}
