package io.coneix.attestation.verify;

import io.coneix.attestation.pck.PckCertificate;
import io.coneix.attestation.x509.Certificate;
import io.coneix.attestation.x509.PemChain;
import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * The three certificates of a quote, verified as far as one root and no instant are concerned.
 * Immutable.
 *
 * @param pck the platform's
 * @param ca its issuer
 */
record PckChain(PckCertificate pck, Certificate ca) {
  private static final String WHAT = "quote, PCK certificate chain";
  private static final int COUNT = 3;

  /** Reads PEM; the last step of {@code checks} says whether it ends in the pinned root. */
  static PckChain of(Bytes pem, VerifiedCollateral collateral, KnownKeys keys, Checks checks)
      throws StepFailed {
    List<Certificate> chain = PemChain.read(WHAT, pem, COUNT);
    Optional<String> wrong = wrong(chain, collateral, keys);
    pass(checks, wrong);
    return new PckChain(PckCertificate.of(WHAT + ", certificate 1", chain.get(0)), chain.get(1));
  }

  /** Notes the step. */
  static void pass(Checks checks, Optional<String> wrong) throws StepFailed {
    checks.require(
        Step.PCK_CERT_CHAIN,
        wrong.isEmpty(),
        "PCK certificate, PCK CA and the pinned root",
        wrong.orElse(""));
  }

  private static Optional<String> wrong(
      List<Certificate> chain, VerifiedCollateral collateral, KnownKeys keys) {
    TrustedRoot root = collateral.root();
    if (!root.is(chain.get(2))) {
      return Optional.of("the last certificate is not the pinned root");
    }
    CertificateRules rules = new CertificateRules(keys);
    // The collateral's own CA was verified below the same root.
    Optional<String> ca =
        chain.get(1).der().equals(collateral.pckCa().der())
            ? Optional.empty()
            : rules.pckCa(chain.get(1), root.certificate());
    return ca.isPresent() ? ca : rules.pck(chain.get(0), chain.get(1));
  }
}
