package io.coneix.attestation.verify;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.collateral.QeIdentity;
import io.coneix.attestation.collateral.TcbInfo;
import io.coneix.attestation.crl.Crl;
import io.coneix.attestation.der.EcdsaSignature;
import io.coneix.attestation.x509.Certificate;
import io.coneix.attestation.x509.PemChain;
import io.coneix.evidence.bytes.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Collateral whose signatures all hold and whose pieces fit together, for any number of quotes.
 * Immutable, thread-safe.
 *
 * <p>Dates are not part of it: they are checked against the instant of each judgement.
 */
public final class VerifiedCollateral {
  private static final int ISSUER_AND_ROOT = 2;

  private final TrustedRoot root;
  private final Certificate pckCa;
  private final Certificate tcbInfoIssuer;
  private final Certificate qeIdentityIssuer;
  private final Crl rootCaCrl;
  private final Crl pckCrl;
  private final TcbInfo tcbInfo;
  private final QeIdentity qeIdentity;
  private final List<Check> checks;

  private VerifiedCollateral(Collateral collateral, TrustedRoot root, KnownKeys keys, Checks checks)
      throws StepFailed {
    this.root = root;
    List<Certificate> pckCas = chain("PCK CRL issuer chain", collateral.pckCrlIssuerChain());
    List<Certificate> tcb = chain("TCB info issuer chain", collateral.tcbInfoIssuerChain());
    boolean one = collateral.tcbInfoIssuerChain().equals(collateral.qeIdentityIssuerChain());
    List<Certificate> qe =
        one ? tcb : chain("QE identity issuer chain", collateral.qeIdentityIssuerChain());
    rootCaCrl = Crl.decode("root CA CRL", collateral.rootCaCrl());
    pckCrl = Crl.decode("PCK CRL", collateral.pckCrl());
    pckCa = pckCas.get(0);
    tcbInfoIssuer = tcb.get(0);
    qeIdentityIssuer = qe.get(0);
    requireRoots(checks, List.of(pckCas.get(1), tcb.get(1), qe.get(1)));
    requireIssuers(checks, one, new CertificateRules(keys));
    requireCrls(checks, keys);
    tcbInfo = tcbInfo(collateral, keys, checks);
    qeIdentity = qeIdentity(collateral, keys, checks);
    this.checks = checks.done();
  }

  /**
   * Verifies all signatures of {@code collateral}.
   *
   * @throws CollateralRefused where a step fails
   * @throws io.coneix.evidence.error.UnusableInput where a piece cannot be read
   */
  public static VerifiedCollateral of(Collateral collateral, TrustedRoot root) {
    return of(collateral, root, new KnownKeys(root));
  }

  static VerifiedCollateral of(Collateral collateral, TrustedRoot root, KnownKeys keys) {
    Checks checks = new Checks(List.of());
    try {
      return new VerifiedCollateral(collateral, root, keys, checks);
    } catch (StepFailed e) {
      throw new CollateralRefused(checks.done());
    }
  }

  private static List<Certificate> chain(String what, String pem) {
    return PemChain.read(what, Bytes.utf8(pem), ISSUER_AND_ROOT);
  }

  private void requireRoots(Checks checks, List<Certificate> roots) throws StepFailed {
    checks.require(
        Step.COLLATERAL_ROOT_CA,
        roots.stream().allMatch(root::is),
        "all chains end in the pinned root",
        "a chain ends in another root");
  }

  private void requireIssuers(Checks checks, boolean oneSigner, CertificateRules rules)
      throws StepFailed {
    Certificate ca = root.certificate();
    require(checks, Step.PCK_CRL_ISSUER_CHAIN, rules.pckCa(pckCa, ca));
    Optional<String> signing = rules.signing(tcbInfoIssuer, ca);
    require(checks, Step.TCB_INFO_ISSUER_CHAIN, signing);
    require(
        checks,
        Step.QE_IDENTITY_ISSUER_CHAIN,
        oneSigner ? signing : rules.signing(qeIdentityIssuer, ca));
  }

  private static void require(Checks checks, Step step, Optional<String> wrong) throws StepFailed {
    checks.require(step, wrong.isEmpty(), "signed by the root", wrong.orElse(""));
  }

  private void requireCrls(Checks checks, KnownKeys keys) throws StepFailed {
    Certificate ca = root.certificate();
    requireCrl(checks, Step.ROOT_CA_CRL, rootCaCrl, ca, keys);
    List<Certificate> issuers = List.of(ca, pckCa, tcbInfoIssuer, qeIdentityIssuer);
    checks.require(
        Step.ISSUER_REVOCATION,
        issuers.stream().noneMatch(rootCaCrl::isRevoked),
        "no issuer is revoked",
        "an issuer of the collateral is revoked by the root");
    requireCrl(checks, Step.PCK_CRL, pckCrl, pckCa, keys);
  }

  private static void requireCrl(
      Checks checks, Step step, Crl crl, Certificate issuer, KnownKeys keys) throws StepFailed {
    boolean sameName = crl.issuer().encoded().equals(issuer.subject().encoded());
    String failed = sameName ? "the signature does not hold" : "the list is of another CA";
    checks.require(
        step,
        sameName && crl.isSignedBy(keys.known(issuer.key())),
        "signed by its issuer, " + crl.revoked().size() + " certificates revoked",
        failed);
  }

  private TcbInfo tcbInfo(Collateral collateral, KnownKeys keys, Checks checks) throws StepFailed {
    boolean ok =
        keys.known(tcbInfoIssuer.key())
            .verifies(
                Bytes.utf8(collateral.tcbInfo()),
                EcdsaSignature.ofRaw(collateral.tcbInfoSignature()));
    checks.require(Step.TCB_INFO_SIGNATURE, ok, "holds", "the signature does not hold");
    return TcbInfo.decode(collateral.tcbInfo());
  }

  private QeIdentity qeIdentity(Collateral collateral, KnownKeys keys, Checks checks)
      throws StepFailed {
    boolean ok =
        keys.known(qeIdentityIssuer.key())
            .verifies(
                Bytes.utf8(collateral.qeIdentity()),
                EcdsaSignature.ofRaw(collateral.qeIdentitySignature()));
    checks.require(Step.QE_IDENTITY_SIGNATURE, ok, "holds", "the signature does not hold");
    return QeIdentity.decode(collateral.qeIdentity());
  }

  /** Checks the dates of all pieces. */
  void requireValid(Checks checks, Instant at) throws StepFailed {
    checks.requireValid(Step.ROOT_CA_VALIDITY, "root", root.certificate().period(), at);
    checks.requireValid(Step.ROOT_CA_CRL_VALIDITY, "root CA CRL", rootCaCrl.period(), at);
    checks.requireValid(Step.PCK_CRL_ISSUER_VALIDITY, "PCK CRL issuer", pckCa.period(), at);
    checks.requireValid(Step.PCK_CRL_VALIDITY, "PCK CRL", pckCrl.period(), at);
    checks.requireValid(
        Step.TCB_INFO_ISSUER_VALIDITY, "TCB info issuer", tcbInfoIssuer.period(), at);
    checks.requireValid(Step.TCB_INFO_VALIDITY, "TCB info", tcbInfo.period(), at);
    checks.requireValid(
        Step.QE_IDENTITY_ISSUER_VALIDITY, "QE identity issuer", qeIdentityIssuer.period(), at);
    checks.requireValid(Step.QE_IDENTITY_VALIDITY, "QE identity", qeIdentity.period(), at);
  }

  /** The root that was pinned. */
  public TrustedRoot root() {
    return root;
  }

  /** The CA of the PCK CRL. */
  public Certificate pckCa() {
    return pckCa;
  }

  /** The root's list. */
  public Crl rootCaCrl() {
    return rootCaCrl;
  }

  /** The PCK CA's list. */
  public Crl pckCrl() {
    return pckCrl;
  }

  /** Levels of the platform. */
  public TcbInfo tcbInfo() {
    return tcbInfo;
  }

  /** Identity and levels of the quoting enclave. */
  public QeIdentity qeIdentity() {
    return qeIdentity;
  }

  /**
   * The {@code tcbEvaluationDataNumber} by which all of it counts: the smaller one of TCB info and
   * QE identity, which differ where one was asked for before and one after an update of Intel's. As
   * Intel's quote verification enclave does ({@code tcb_eval_ref_num}); what is too old, a policy
   * refuses.
   */
  public int evaluationDataNumber() {
    return Math.min(tcbInfo.evaluationDataNumber(), qeIdentity.evaluationDataNumber());
  }

  /** The steps that were passed. */
  public List<Check> checks() {
    return checks;
  }
}
