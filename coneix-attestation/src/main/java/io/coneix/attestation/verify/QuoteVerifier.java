package io.coneix.attestation.verify;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.collateral.IsvLevel;
import io.coneix.attestation.collateral.QeIdentity;
import io.coneix.attestation.collateral.TcbInfo;
import io.coneix.attestation.collateral.TdxModule;
import io.coneix.attestation.der.EcdsaSignature;
import io.coneix.attestation.der.P256Key;
import io.coneix.attestation.pck.PckCertificate;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.quote.SignatureData;
import io.coneix.attestation.quote.TdReport;
import io.coneix.attestation.quote.TeeType;
import io.coneix.attestation.x509.Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges quotes by Intel's procedure, in full and in its order; see {@link Step}.
 *
 * <p>What it guarantees where a verdict is genuine: the pinned root vouches for the machine, the
 * machine's quoting enclave vouches for the report, nothing on the way is revoked, and every piece
 * was valid at the instant. What it does not: that the code is the one that is wanted, that its
 * security versions are good enough, that it is no debug enclave, that the report is fresh. Those
 * are asked by {@link io.coneix.attestation.policy.AttestationPolicy} and by who reads the report
 * data.
 *
 * <p>No clock, no network, no randomness. Thread-safe; it keeps the last certificate chains that it
 * has verified, and the keys of the last signatures.
 */
public final class QuoteVerifier {
  private static final int KEPT_CHAINS = 64;

  private final TrustedRoot root;
  private final PckChainCache chains;
  private final KnownKeys keys;

  /** A verifier for evidence below {@code root}. */
  public QuoteVerifier(TrustedRoot root) {
    this(root, KEPT_CHAINS);
  }

  /**
   * A verifier for evidence below {@code root} that keeps so many certificate chains; with 0 each
   * is verified anew, which a bench wants.
   */
  public QuoteVerifier(TrustedRoot root, int keptChains) {
    this.root = root;
    this.keys = new KnownKeys(root);
    this.chains = new PckChainCache(keptChains);
  }

  /**
   * Verifies collateral once, for many quotes.
   *
   * @throws CollateralRefused where a step fails
   * @throws io.coneix.evidence.error.UnusableInput where a piece cannot be read
   */
  public VerifiedCollateral verifyCollateral(Collateral collateral) {
    return VerifiedCollateral.of(collateral, root, keys);
  }

  /**
   * Judges one quote with its collateral at an instant; collateral that is not genuine makes the
   * evidence not genuine.
   *
   * @throws io.coneix.evidence.error.UnusableInput where a piece cannot be read
   */
  public Verdict verify(Quote quote, Collateral collateral, Instant at) {
    try {
      return verify(quote, verifyCollateral(collateral), at);
    } catch (CollateralRefused e) {
      return new Verdict(at, e.checks(), Optional.empty());
    }
  }

  /**
   * Judges one quote with verified collateral at an instant.
   *
   * @throws IllegalArgumentException where the collateral was verified below another root
   * @throws io.coneix.evidence.error.UnusableInput where the quote's certificates cannot be read
   */
  public Verdict verify(Quote quote, VerifiedCollateral collateral, Instant at) {
    if (!root.is(collateral.root().certificate())) {
      throw new IllegalArgumentException("collateral of another root");
    }
    Checks checks = new Checks(collateral.checks());
    try {
      collateral.requireValid(checks, at);
      PckCertificate pck = platform(quote.signatureData(), collateral, at, checks);
      TcbLevelCheck.Result tcb = judge(quote, pck, collateral, checks);
      return new Verdict(
          at,
          checks.done(),
          Optional.of(
              new Verdict.Genuine(
                  tcb.status(),
                  tcb.advisories(),
                  quote.body(),
                  Platform.of(pck),
                  collateral.evaluationDataNumber())));
    } catch (StepFailed e) {
      return new Verdict(at, checks.done(), Optional.empty());
    }
  }

  /** Which machine: its chain, dates and revocation. */
  private PckCertificate platform(
      SignatureData data, VerifiedCollateral collateral, Instant at, Checks checks)
      throws StepFailed {
    PckChain chain = chains.verified(data.pckChain(), collateral, keys, checks);
    Certificate pck = chain.pck().certificate();
    Certificate ca = chain.ca();
    Step dates = Step.PCK_CERT_CHAIN_VALIDITY;
    checks.requireValid(dates, "PCK CA", ca.period(), at);
    checks.requireValid(dates, "PCK certificate", pck.period(), at);
    checks.require(
        Step.PCK_CA_REVOCATION,
        !collateral.rootCaCrl().isRevoked(ca),
        "not revoked",
        "the PCK CA is revoked by the root");
    boolean sameCa =
        collateral.pckCrl().issuer().encoded().equals(pck.issuer().encoded())
            && collateral.pckCa().key().equals(ca.key());
    checks.require(
        Step.PCK_CRL_ISSUER,
        sameCa,
        ca.subject().commonName(),
        "the PCK CRL is of another CA than the PCK certificate");
    checks.require(
        Step.PCK_CERT_REVOCATION,
        !collateral.pckCrl().isRevoked(pck),
        "not revoked",
        "the PCK certificate is revoked");
    return chain.pck();
  }

  /** What it says, and how its security versions stand. */
  private TcbLevelCheck.Result judge(
      Quote quote, PckCertificate pck, VerifiedCollateral collateral, Checks checks)
      throws StepFailed {
    TcbInfo tcbInfo = collateral.tcbInfo();
    TeeType tee = quote.header().teeType();
    requireTee(Step.TCB_INFO_TEE, "TCB info", tcbInfo.teeType(), tee, checks);
    requireEqual(Step.FMSPC, tcbInfo.fmspc().hex(), pck.sgx().fmspc().hex(), checks);
    requireEqual(Step.PCE_ID, tcbInfo.pceId().hex(), pck.sgx().pceId().hex(), checks);
    Optional<TdxModule> module = Optional.empty();
    if (quote.body() instanceof TdReport report) {
      module = Optional.of(TdxModuleCheck.require(report, tcbInfo, checks));
    }
    QuotingEnclave.requireSigned(quote.signatureData(), pck, keys, checks);
    QuotingEnclave.requireBinding(quote.signatureData(), checks);
    QeIdentity identity = collateral.qeIdentity();
    requireTee(Step.QE_IDENTITY_TEE, "QE identity", identity.teeType(), tee, checks);
    IsvLevel qe = QuotingEnclave.level(quote.signatureData().qeReport(), identity, checks);
    requireQuoteSignature(quote, checks);
    TcbLevelCheck levels = new TcbLevelCheck(tcbInfo, pck.sgx().tcb(), qe, checks);
    return quote.body() instanceof TdReport report
        ? levels.tdx(report, module.orElseThrow())
        : levels.sgx();
  }

  private static void requireTee(
      Step step, String what, TeeType found, TeeType quote, Checks checks) throws StepFailed {
    checks.require(
        step, found == quote, "" + found, what + " is for " + found + ", the quote is of " + quote);
  }

  private static void requireEqual(Step step, String expected, String found, Checks checks)
      throws StepFailed {
    checks.require(
        step,
        expected.equals(found),
        found,
        "TCB info is for " + expected + ", the platform is " + found);
  }

  /** Clause 4.1.2.4.16. A key that is no point on the curve signs nothing. */
  private void requireQuoteSignature(Quote quote, Checks checks) throws StepFailed {
    SignatureData data = quote.signatureData();
    boolean ok =
        P256Key.of(data.attestationKey())
            .map(keys::known)
            .map(
                key ->
                    key.verifies(quote.signedBytes(), EcdsaSignature.ofRaw(data.quoteSignature())))
            .orElse(false);
    checks.require(Step.QUOTE_SIGNATURE, ok, "holds", "the signature does not hold");
  }
}
