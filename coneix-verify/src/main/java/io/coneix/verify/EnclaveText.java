package io.coneix.verify;

import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.QuoteBody;
import io.coneix.attestation.quote.TdReport;
import io.coneix.attestation.verify.Verdict;
import io.coneix.contract.check.JudgedEnclave;

/** Puts what is known of an accepted enclave into one line of a report. */
final class EnclaveText {
  private EnclaveText() {}

  static String of(JudgedEnclave judged) {
    String kind = judged.evidence().kind().toString();
    return judged.judgement().map(judgement -> kind + ", " + of(judgement.verdict())).orElse(kind);
  }

  private static String of(Verdict verdict) {
    Verdict.Genuine genuine = verdict.genuine().orElseThrow();
    String advisories =
        genuine.advisories().isEmpty() ? "no advisories" : String.join(" ", genuine.advisories());
    return genuine.status()
        + ", "
        + advisories
        + ", as of "
        + verdict.at()
        + ", "
        + code(genuine.measurements());
  }

  private static String code(QuoteBody body) {
    return body instanceof EnclaveReport report
        ? "MRENCLAVE " + report.mrEnclave().hex()
        : "MRTD " + ((TdReport) body).mrTd().hex();
  }
}
