package io.coneix.attestation.verify;

import io.coneix.attestation.x509.Certificate;
import io.coneix.attestation.x509.Extensions;
import java.util.Optional;
import java.util.Set;

/**
 * What Intel's profile demands of each certificate besides its signature.
 *
 * <p>Intel SGX PCK Certificate and CRL Profile Specification 1.4, sections 1.3.1 to 1.3.5. Each
 * method returns what is wrong; empty where nothing is.
 *
 * @param keys makes signatures of the same issuers quicker
 */
record CertificateRules(KnownKeys keys) {
  private static final String SIGNING_CN = "Intel SGX TCB Signing";
  private static final String PCK_CN = "Intel SGX PCK Certificate";
  private static final Set<String> PCK_CA_CN =
      Set.of("Intel SGX PCK Platform CA", "Intel SGX PCK Processor CA");

  /** PCK Platform CA or PCK Processor CA, signed by {@code root}. */
  Optional<String> pckCa(Certificate ca, Certificate root) {
    if (!PCK_CA_CN.contains(ca.subject().commonName())) {
      return Optional.of("the subject is no PCK CA");
    }
    int usage = Extensions.KEY_CERT_SIGN | Extensions.CRL_SIGN;
    if (!ca.extensions().isCa() || !ca.extensions().allows(usage)) {
      return Optional.of("the PCK CA may not sign certificates and CRLs");
    }
    if (ca.extensions().pathLength().orElse(1) != 0) {
      return Optional.of("the PCK CA may have CAs below it");
    }
    return issued(ca, root, "PCK CA");
  }

  /** TCB Signing, signed by {@code root}. */
  Optional<String> signing(Certificate signing, Certificate root) {
    if (!signing.subject().commonName().equals(SIGNING_CN)) {
      return Optional.of("the subject is not " + SIGNING_CN);
    }
    return leaf(signing, root, "TCB signing certificate");
  }

  /** PCK certificate, signed by {@code ca}. */
  Optional<String> pck(Certificate pck, Certificate ca) {
    if (!pck.subject().commonName().equals(PCK_CN)) {
      return Optional.of("the subject is not " + PCK_CN);
    }
    return leaf(pck, ca, "PCK certificate");
  }

  private Optional<String> leaf(Certificate leaf, Certificate issuer, String what) {
    if (leaf.extensions().isCa() || !leaf.extensions().allows(Extensions.DIGITAL_SIGNATURE)) {
      return Optional.of("the " + what + " may not sign data, or is a CA");
    }
    return issued(leaf, issuer, what);
  }

  private Optional<String> issued(Certificate subject, Certificate issuer, String what) {
    if (!subject.issuer().encoded().equals(issuer.subject().encoded())) {
      return Optional.of("the issuer of the " + what + " is not the next certificate's subject");
    }
    return subject.isSignedBy(keys.known(issuer.key()))
        ? Optional.empty()
        : Optional.of("the signature of the " + what + " does not hold");
  }
}
