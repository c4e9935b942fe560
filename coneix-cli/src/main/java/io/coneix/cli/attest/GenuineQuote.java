package io.coneix.cli.attest;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.attestation.verify.Check;
import io.coneix.attestation.verify.Verdict;
import io.coneix.evidence.error.Refused;
import java.nio.file.Path;

/**
 * A quote judged by Intel's procedure alone, without a policy, for commands that go on with what it
 * says. Stateless.
 */
public final class GenuineQuote {
  private GenuineQuote() {}

  /** A quote that is not genuine, or whose machine Intel has revoked. */
  public static final class NotGenuine extends Refused {
    private static final long serialVersionUID = 1L;

    NotGenuine(Path file, String step, String expected, String found) {
      super(
          "the quote does not vouch for its machine",
          file + ", " + step,
          expected,
          found,
          "see './coneix attest verify' with the same quote, collateral and instant");
    }
  }

  /**
   * Judges a pair of files as {@code attest verify} does.
   *
   * @param at an instant as text
   * @throws NotGenuine where a step fails, or the status is {@code Revoked}
   * @throws io.coneix.evidence.error.UnusableInput where a file or the instant cannot be read
   */
  public static Verdict.Genuine require(Path quote, Path collateral, String at) {
    Judge judge = new Judge(AttestationPolicy.strict());
    Verdict verdict = judge.judge(quote, collateral, Judge.instant("--at", at)).verdict();
    Verdict.Genuine genuine = verdict.genuine().orElseThrow(() -> refused(quote, verdict));
    if (genuine.status() == TcbStatus.REVOKED) {
      throw new NotGenuine(quote, "TCB status", "any but Revoked", "Revoked");
    }
    return genuine;
  }

  private static NotGenuine refused(Path quote, Verdict verdict) {
    Check failed = verdict.failure().orElseThrow();
    return new NotGenuine(quote, failed.step().name(), "a passed step", failed.detail());
  }
}
