package io.coneix.attestation.evidence;

import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.QuoteBody;
import io.coneix.attestation.quote.TdReport;
import io.coneix.evidence.error.Refused;

/** A quote about an enclave that its host can look into: never evidence (THREATS, T29). */
public final class DebugEvidence extends Refused {
  private static final long serialVersionUID = 1L;

  private DebugEvidence(String attributes) {
    super(
        "evidence of a debug enclave",
        "quote, " + attributes,
        "a production enclave",
        "the debug bit",
        "build and start the enclave without debugging");
  }

  /**
   * Refuses a body with a debug bit.
   *
   * @throws DebugEvidence where there is one
   */
  public static void refuse(QuoteBody body) {
    if (body instanceof EnclaveReport report && report.isDebug()) {
      throw new DebugEvidence("ATTRIBUTES");
    }
    if (body instanceof TdReport report && report.isDebug()) {
      throw new DebugEvidence("TDATTRIBUTES");
    }
  }
}
