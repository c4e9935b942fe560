package io.coneix.attestation.verify;

import io.coneix.attestation.x509.Period;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import io.coneix.testworld.dcap.TestKey;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** All ways to fail that are tested, by step. */
final class Cases {
  static final TestKey OTHER = new TestKey("another key");

  private static final Instant LONG_AGO = DcapSketch.AT.minusSeconds(1);
  private static final Instant LATER = DcapSketch.AT.plusSeconds(1);

  private Cases() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    issuers(all);
    lists(all);
    texts(all);
    dates(all);
    ChainCases.add(all);
    platforms(all);
    quotingEnclaves(all);
    quotes(all);
    levels(all);
    return all;
  }

  private static void issuers(List<Case> all) {
    Kind kind = Kind.TDX_4;
    all.add(
        new Case(
            Step.COLLATERAL_ROOT_CA,
            "another root",
            kind,
            s -> {},
            q -> q,
            c -> {
              DcapSketch other = new DcapSketch(kind);
              other.root.serial = BigInteger.TEN;
              return other.collateral();
            }));
    Step step = Step.PCK_CRL_ISSUER_CHAIN;
    all.add(Case.of(step, "another name", kind, s -> s.ca.subject = "Intel SGX Platform CA"));
    all.add(Case.of(step, "signed by another", kind, s -> s.ca.issuerKey = OTHER));
    all.add(Case.of(step, "another issuer", kind, s -> s.ca.issuer = "Another Root"));
    all.add(Case.of(step, "may sign no CRLs", kind, s -> s.ca.keyUsage = 0x04));
    all.add(Case.of(step, "is no CA", kind, s -> s.ca.isCa = false));
    all.add(Case.of(step, "may have CAs below", kind, s -> s.ca.pathLength = -1));
    step = Step.TCB_INFO_ISSUER_CHAIN;
    all.add(Case.of(step, "another name", kind, s -> s.tcbSigning.subject = "TCB Signing"));
    all.add(Case.of(step, "signed by another", kind, s -> s.tcbSigning.issuerKey = OTHER));
    all.add(Case.of(step, "is a CA", kind, s -> s.tcbSigning.isCa = true));
    all.add(Case.of(step, "may sign no data", kind, s -> s.tcbSigning.keyUsage = 0x40));
    step = Step.QE_IDENTITY_ISSUER_CHAIN;
    all.add(Case.of(step, "another name", kind, s -> s.qeSigning.subject = "QE Signing"));
    all.add(Case.of(step, "signed by another", kind, s -> s.qeSigning.issuerKey = OTHER));
  }

  private static void lists(List<Case> all) {
    Kind kind = Kind.SGX_3;
    all.add(Case.of(Step.ROOT_CA_CRL, "signed by another", kind, s -> s.rootCrl.key = OTHER));
    all.add(Case.of(Step.ROOT_CA_CRL, "of another CA", kind, s -> s.rootCrl.issuer = "X"));
    Step step = Step.ISSUER_REVOCATION;
    all.add(Case.of(step, "PCK CA", kind, s -> s.rootCrl.revoked.add(s.ca.serial)));
    all.add(Case.of(step, "TCB signing", kind, s -> s.rootCrl.revoked.add(s.tcbSigning.serial)));
    all.add(Case.of(step, "root", kind, s -> s.rootCrl.revoked.add(s.root.serial)));
    all.add(Case.of(Step.PCK_CRL, "signed by the root", kind, s -> s.pckCrl.key = s.root.key));
    all.add(
        Case.of(
            Step.PCK_CRL,
            "of the other PCK CA",
            kind,
            s -> s.pckCrl.issuer = "Intel SGX PCK Processor CA"));
  }

  private static void texts(List<Case> all) {
    Kind kind = Kind.TDX_5;
    Step step = Step.TCB_INFO_SIGNATURE;
    all.add(Case.of(step, "re-spaced", kind, s -> s.forgeTcbInfo = t -> t.replace(",", ", ")));
    all.add(Case.of(step, "a space behind", kind, s -> s.forgeTcbInfo = t -> t + " "));
    all.add(
        Case.of(
            step,
            "a member twice",
            kind,
            s -> s.forgeTcbInfo = t -> "{\"id\":\"TDX\"," + t.substring(1)));
    step = Step.QE_IDENTITY_SIGNATURE;
    all.add(Case.of(step, "re-spaced", kind, s -> s.forgeQeIdentity = t -> t.replace(":", " :")));
  }

  private static void dates(List<Case> all) {
    period(
        all,
        Step.ROOT_CA_VALIDITY,
        (s, p) -> {
          s.root.from = p.from();
          s.root.until = p.until();
        });
    period(
        all,
        Step.ROOT_CA_CRL_VALIDITY,
        (s, p) -> {
          s.rootCrl.from = p.from();
          s.rootCrl.until = p.until();
        });
    period(
        all,
        Step.PCK_CRL_ISSUER_VALIDITY,
        (s, p) -> {
          s.ca.from = p.from();
          s.ca.until = p.until();
        });
    period(
        all,
        Step.PCK_CRL_VALIDITY,
        (s, p) -> {
          s.pckCrl.from = p.from();
          s.pckCrl.until = p.until();
        });
    period(
        all,
        Step.TCB_INFO_ISSUER_VALIDITY,
        (s, p) -> {
          s.tcbSigning.from = p.from();
          s.tcbSigning.until = p.until();
        });
    period(all, Step.TCB_INFO_VALIDITY, (s, p) -> s.tcbInfo = t -> dated(t, p));
    period(
        all,
        Step.QE_IDENTITY_ISSUER_VALIDITY,
        (s, p) -> {
          s.qeSigning.from = p.from();
          s.qeSigning.until = p.until();
        });
    period(all, Step.QE_IDENTITY_VALIDITY, (s, p) -> s.qeIdentity = t -> dated(t, p));
    period(
        all,
        Step.PCK_CERT_CHAIN_VALIDITY,
        (s, p) -> {
          s.pck.from = p.from();
          s.pck.until = p.until();
        });
  }

  private static String dated(String text, Period period) {
    return text.replace(DcapSketch.ISSUED.toString(), period.from().toString())
        .replace(DcapSketch.NEXT_UPDATE.toString(), period.until().toString());
  }

  private static void period(List<Case> all, Step step, BiConsumer<DcapSketch, Period> change) {
    period(all, step, "", change);
  }

  /** {@code whose} goes before what the two cases are. */
  static void period(
      List<Case> all, Step step, String whose, BiConsumer<DcapSketch, Period> change) {
    Instant start = Instant.parse("2021-01-01T00:00:00Z");
    Instant end = Instant.parse("2044-01-01T00:00:00Z");
    all.add(
        Case.of(
            step,
            whose + "ended a second before",
            Kind.TDX_15,
            s -> change.accept(s, new Period(start, LONG_AGO))));
    all.add(
        Case.of(
            step,
            whose + "begins a second later",
            Kind.SGX_4,
            s -> change.accept(s, new Period(LATER, end))));
  }

  private static void platforms(List<Case> all) {
    all.add(
        new Case(
            Step.TCB_INFO_TEE,
            "TDX collateral",
            Kind.SGX_4,
            s -> {},
            q -> q,
            c -> new DcapSketch(Kind.TDX_4).collateral()));
    all.add(
        new Case(
            Step.TCB_INFO_TEE,
            "SGX collateral",
            Kind.TDX_4,
            s -> {},
            q -> q,
            c -> new DcapSketch(Kind.SGX_4).collateral()));
    all.add(
        Case.of(
            Step.FMSPC,
            "another",
            Kind.SGX_3,
            s -> s.tcbInfo = t -> t.replace("00806f050000", "00806f050001")));
    all.add(
        Case.of(
            Step.PCE_ID,
            "another",
            Kind.SGX_3,
            s -> s.tcbInfo = t -> t.replace("\"pceId\":\"0000\"", "\"pceId\":\"0100\"")));
    Step step = Step.TDX_MODULE;
    all.add(Case.of(step, "unknown version", Kind.TDX_4, s -> s.body = b -> b[1] = 9));
    all.add(Case.of(step, "another signer", Kind.TDX_15, s -> s.body = b -> b[64] = 1));
    all.add(Case.of(step, "debug module", Kind.TDX_5, s -> s.body = b -> b[112] = 1));
    all.add(
        Case.of(
            step,
            "attributes not zero, though identity says so",
            Kind.TDX_5,
            s -> {
              s.body = b -> b[112] = 1;
              s.tcbInfo = t -> t.replace("\"attributes\":\"0000", "\"attributes\":\"0100");
            }));
  }

  private static void quotingEnclaves(List<Case> all) {
    all.add(Case.quote(Step.QE_REPORT_SIGNATURE, "a bit", Kind.SGX_3, Forged::qeReportSignature));
    Step step = Step.QE_REPORT_DATA;
    all.add(
        Case.of(step, "another key", Kind.TDX_4, s -> s.forgeAttestationKey = Optional.of(OTHER)));
    all.add(Case.quote(step, "other authentication data", Kind.SGX_3, Forged::authData));
    all.add(Case.of(step, "no zeros behind", Kind.SGX_4, s -> s.qeReport = r -> r[383] = 1));
    all.add(
        Case.of(
            Step.QE_IDENTITY_TEE,
            "of TDX",
            Kind.SGX_4,
            s -> s.qeIdentity = t -> t.replace("\"QE\"", "\"TD_QE\"")));
    all.add(Case.of(Step.QE_MISCSELECT, "a bit", Kind.SGX_3, s -> s.qeReport = r -> r[16] = 1));
    all.add(
        Case.of(
            Step.QE_MISCSELECT,
            "the lowest byte first",
            Kind.SGX_3,
            s -> {
              s.qeReport = r -> r[16] = 1;
              s.qeIdentity =
                  t -> t.replace("\"miscselect\":\"00000000\"", "\"miscselect\":\"01000000\"");
            }));
    all.add(
        Case.of(Step.QE_ATTRIBUTES, "a debug QE", Kind.TDX_4, s -> s.qeReport = r -> r[48] |= 2));
    all.add(Case.of(Step.QE_MRSIGNER, "another", Kind.TDX_4, s -> s.qeReport = r -> r[128] ^= 1));
    all.add(Case.of(Step.QE_ISVPRODID, "another", Kind.SGX_3, s -> s.qeReport = r -> r[257] = 1));
    all.add(
        Case.of(Step.QE_ISVSVN, "below all levels", Kind.SGX_3, s -> s.qeReport = r -> r[258] = 1));
  }

  private static void quotes(List<Case> all) {
    Step step = Step.QUOTE_SIGNATURE;
    for (Kind kind : Kind.values()) {
      all.add(Case.quote(step, "another body", kind, Forged::signedBytes));
      all.add(Case.quote(step, "another signature", kind, Forged::quoteSignature));
    }
    all.add(Case.quote(step, "all zero", Kind.SGX_3, Forged::zeroQuoteSignature));
    Bytes zeroKey = Bytes.wrap(new byte[64]);
    all.add(
        new Case(
            step,
            "a key that is no point",
            Kind.SGX_3,
            s ->
                s.qeReport =
                    r -> {
                      byte[] hash = Sha256.of(Bytes.concat(zeroKey, Bytes.of(s.auth))).toArray();
                      System.arraycopy(hash, 0, r, 320, hash.length);
                    },
            q -> Forged.attestationKey(q, zeroKey),
            c -> c));
  }

  private static void levels(List<Case> all) {
    Step step = Step.TCB_LEVEL;
    for (int i = 0; i < 16; i++) {
      int component = i;
      all.add(
          Case.of(
              step,
              "SGX component " + (i + 1) + " too low",
              i % 2 == 0 ? Kind.SGX_3 : Kind.TDX_15,
              s -> s.components[component] = 1));
    }
    all.add(Case.of(step, "PCESVN too low", Kind.TDX_4, s -> s.pceSvn = 1));
    all.add(Case.of(step, "a TDX component too low", Kind.TDX_15, s -> s.body = b -> b[2] = 1));
    all.add(Case.of(step, "module below all levels", Kind.TDX_5, s -> s.body = b -> b[0] = 1));
    all.add(
        Case.of(
            step,
            "module of version 0 too low",
            Kind.TDX_4,
            s ->
                s.body =
                    b -> {
                      b[1] = 0;
                      b[0] = 1;
                    }));
  }
}
