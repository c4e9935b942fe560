package io.coneix.attestation.verify;

import io.coneix.testworld.dcap.CertificateSketch;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;

/** Ways to fail of the certificates that the quote itself holds. */
final class ChainCases {
  private ChainCases() {}

  static void add(List<Case> all) {
    Kind kind = Kind.SGX_5;
    Step step = Step.PCK_CERT_CHAIN;
    all.add(Case.of(step, "signed by another", kind, s -> s.pck.issuerKey = Cases.OTHER));
    all.add(
        Case.of(
            step,
            "a PCK CA of the right name that the root did not sign",
            kind,
            s -> inQuoteAlone(s, ca -> ca.issuerKey = Cases.OTHER)));
    all.add(Case.of(step, "another subject", kind, s -> s.pck.subject = "Intel SGX TCB Signing"));
    all.add(Case.of(step, "a CA as platform", kind, s -> s.pck.isCa = true));
    all.add(
        Case.of(
            step, "reordered", kind, s -> s.chain = List.of(s.ca.der(), s.pckDer(), s.root.der())));
    all.add(
        Case.of(step, "no root", kind, s -> s.chain = List.of(s.pckDer(), s.ca.der(), s.ca.der())));
    all.add(
        Case.of(
            Step.PCK_CA_REVOCATION,
            "the quote's CA",
            kind,
            s -> {
              inQuoteAlone(s, ca -> ca.serial = BigInteger.valueOf(666));
              s.rootCrl.revoked.add(BigInteger.valueOf(666));
            }));
    all.add(
        Case.of(
            Step.PCK_CRL_ISSUER,
            "another key of the same name",
            kind,
            s -> {
              s.pck.issuerKey = Cases.OTHER;
              inQuoteAlone(s, ca -> ca.key = Cases.OTHER);
            }));
    all.add(
        new Case(
            Step.PCK_CRL_ISSUER,
            "the other PCK CA",
            kind,
            s -> {},
            q -> q,
            c -> {
              DcapSketch other = new DcapSketch(kind);
              other.ca.subject = "Intel SGX PCK Processor CA";
              other.pckCrl.issuer = other.ca.subject;
              return other.collateral();
            }));
    all.add(
        Case.of(
            Step.PCK_CERT_REVOCATION, "revoked", kind, s -> s.pckCrl.revoked.add(s.pck.serial)));
    Cases.period(
        all,
        Step.PCK_CERT_CHAIN_VALIDITY,
        "the quote's own PCK CA ",
        (s, p) ->
            inQuoteAlone(
                s,
                ca -> {
                  ca.from = p.from();
                  ca.until = p.until();
                }));
  }

  /** Changes the PCK CA that the quote holds, and not the one of the collateral. */
  private static void inQuoteAlone(DcapSketch sketch, Consumer<CertificateSketch> change) {
    CertificateSketch own = new DcapSketch(sketch.kind).ca;
    change.accept(own);
    sketch.chain = List.of(sketch.pckDer(), own.der(), sketch.root.der());
  }
}
