package io.coneix.attestation.verify;

import io.coneix.attestation.collateral.IsvLevel;
import io.coneix.attestation.collateral.QeIdentity;
import io.coneix.attestation.der.EcdsaSignature;
import io.coneix.attestation.pck.PckCertificate;
import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.SignatureData;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.Optional;

/** Clauses 4.1.2.4.12 to 4.1.2.4.15: whether a genuine quoting enclave made the key. Stateless. */
final class QuotingEnclave {
  private static final Bytes ZEROS = Bytes.wrap(new byte[32]);

  private QuotingEnclave() {}

  /** Clause 4.1.2.4.12. */
  static void requireSigned(SignatureData data, PckCertificate pck, KnownKeys keys, Checks checks)
      throws StepFailed {
    boolean ok =
        keys.known(pck.certificate().key())
            .verifies(data.qeReport().encoded(), EcdsaSignature.ofRaw(data.qeReportSignature()));
    checks.require(Step.QE_REPORT_SIGNATURE, ok, "holds", "the signature does not hold");
  }

  /** Clause 4.1.2.4.13; that the rest is zero is what the quoting enclave writes. */
  static void requireBinding(SignatureData data, Checks checks) throws StepFailed {
    Bytes hash = Sha256.of(Bytes.concat(data.attestationKey(), data.qeAuthData()));
    checks.require(
        Step.QE_REPORT_DATA,
        data.qeReport().reportData().equals(Bytes.concat(hash, ZEROS)),
        "binds the attestation key",
        "the QE report binds another attestation key or other authentication data");
  }

  /** Clause 4.1.2.4.15, that is 4.1.2.9.5 to 4.1.2.9.11. */
  static IsvLevel level(EnclaveReport report, QeIdentity identity, Checks checks)
      throws StepFailed {
    Bytes misc = reversed(identity.miscSelect());
    Bytes miscMask = reversed(identity.miscSelectMask());
    requireMasked(Step.QE_MISCSELECT, report.miscSelect(), miscMask, misc, checks);
    requireMasked(
        Step.QE_ATTRIBUTES,
        report.attributes(),
        identity.attributesMask(),
        identity.attributes(),
        checks);
    checks.require(
        Step.QE_MRSIGNER,
        report.mrSigner().equals(identity.mrSigner()),
        report.mrSigner().hex(),
        "expected " + identity.mrSigner().hex() + ", found " + report.mrSigner().hex());
    checks.require(
        Step.QE_ISVPRODID,
        report.isvProdId() == identity.isvProdId(),
        "" + report.isvProdId(),
        "expected " + identity.isvProdId() + ", found " + report.isvProdId());
    Optional<IsvLevel> level = IsvLevel.reachedBy(report.isvSvn(), identity.levels());
    checks.require(
        Step.QE_ISVSVN,
        level.isPresent(),
        "security version "
            + report.isvSvn()
            + ", "
            + level.map(l -> "" + l.status()).orElse("none"),
        "security version " + report.isvSvn() + " is below all levels");
    return level.orElseThrow();
  }

  private static void requireMasked(
      Step step, Bytes found, Bytes mask, Bytes expected, Checks checks) throws StepFailed {
    checks.require(
        step,
        masked(found, mask).equals(expected),
        found.hex(),
        "expected " + expected.hex() + " under the mask " + mask.hex() + ", found " + found.hex());
  }

  static Bytes masked(Bytes value, Bytes mask) {
    byte[] masked = value.toArray();
    for (int i = 0; i < masked.length; i++) {
      masked[i] &= (byte) mask.at(i);
    }
    return Bytes.wrap(masked);
  }

  /** The identity writes numbers with the highest byte first, reports with the lowest. */
  private static Bytes reversed(Bytes number) {
    byte[] turned = new byte[number.size()];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = (byte) number.at(turned.length - 1 - i);
    }
    return Bytes.wrap(turned);
  }
}
