package io.coneix.attestation.verify;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.quote.QuoteBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Intel's procedure says about a quote. Immutable.
 *
 * @param at the instant of the judgement
 * @param checks what was checked, in order; where the evidence is not genuine, the last failed
 * @param genuine what is known about genuine evidence; empty where it is not
 */
public record Verdict(Instant at, List<Check> checks, Optional<Genuine> genuine) {
  /**
   * Genuine evidence: this platform runs this code, and its security versions stand so.
   *
   * @param status of platform, TDX module and quoting enclave together
   * @param advisories ids of Intel's advisories that apply, sorted, each once
   * @param measurements the enclave's or the domain's report
   * @param platform the machine
   * @param tcbEvaluationDataNumber of the collateral
   */
  public record Genuine(
      TcbStatus status,
      List<String> advisories,
      QuoteBody measurements,
      Platform platform,
      int tcbEvaluationDataNumber) {
    /** Copies the list. */
    public Genuine {
      advisories = List.copyOf(advisories);
    }
  }

  /** Copies the list. */
  public Verdict {
    checks = List.copyOf(checks);
  }

  /** True where all steps were passed. */
  public boolean isGenuine() {
    return genuine.isPresent();
  }

  /** The TCB status; empty where the evidence is not genuine. */
  public Optional<TcbStatus> status() {
    return genuine.map(Genuine::status);
  }

  /** The advisories; none where the evidence is not genuine. */
  public List<String> advisories() {
    return genuine.map(Genuine::advisories).orElse(List.of());
  }

  /** The step that failed; empty where the evidence is genuine. */
  public Optional<Check> failure() {
    return checks.stream().filter(check -> !check.ok()).findFirst();
  }
}
