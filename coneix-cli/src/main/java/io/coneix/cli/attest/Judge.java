package io.coneix.cli.attest;

import io.coneix.attestation.policy.AttestationPolicy;
import io.coneix.attestation.policy.Judgement;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.verify.CollateralRefused;
import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.attestation.verify.Verdict;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges pairs of files by one policy, below Intel's root. For one thread. */
final class Judge {
  private final AttestationPolicy policy;
  private final QuoteVerifier verifier = new QuoteVerifier(TrustedRoot.intelSgx());
  private final CollateralFile collaterals = new CollateralFile(verifier);

  Judge(AttestationPolicy policy) {
    this.policy = policy;
  }

  /**
   * Judges one pair.
   *
   * @throws UnusableInput where a file cannot be read
   */
  Judgement judge(Path quoteFile, Path collateralFile, Instant at) {
    Quote quote = member("quote", () -> QuoteFile.read(quoteFile));
    try {
      VerifiedCollateral collateral = member("collateral", () -> collaterals.read(collateralFile));
      return policy.judge(member("quote", () -> verify(quoteFile, quote, collateral, at)));
    } catch (CollateralRefused e) {
      return policy.judge(new Verdict(at, e.checks(), Optional.empty()));
    }
  }

  /** Two files make a pair: a failure says which of them it is about. */
  private static <T> T member(String name, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnusableInput e) {
      throw new UnusableEvidence(name, e);
    }
  }

  private Verdict verify(Path file, Quote quote, VerifiedCollateral collateral, Instant at) {
    try {
      return verifier.verify(quote, collateral, at);
    } catch (UnusableInput e) {
      throw new UnusableEvidence(file.toString(), e);
    }
  }

  /** Reads an instant; {@code where} names it in the failure. */
  static Instant instant(String where, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new UnusableEvidence(
          "not an instant",
          where,
          "a date and time in UTC such as 2025-09-10T00:00:00Z",
          "another text",
          "take the time at which the quote was received");
    }
  }
}
