package io.coneix.cli.bench.attest;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.verify.QuoteVerifier;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.attestation.verify.Verdict;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.bytes.Bytes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A real quote with Intel's collateral of its time.
 *
 * @param name of the case
 * @param quoteFile its bytes
 * @param collateralFile nine fields as JSON
 * @param at when both are valid
 */
record RealPair(String name, Path quoteFile, Path collateralFile, Instant at) {
  private static final int MAX_FILE = 1 << 20;

  static RealPair tdx(Path dcap) {
    return new RealPair(
        "TDX",
        dcap.resolve("tdx-v4-uptodate.quote.bin"),
        dcap.resolve("tdx-20a06f-2025-09.collateral.json"),
        Instant.parse("2025-09-10T00:00:00Z"));
  }

  static RealPair sgx(Path dcap) {
    return new RealPair(
        "SGX",
        dcap.resolve("sgx-v3-swhardening.quote.bin"),
        dcap.resolve("sgx-00606a-2025-08.collateral.json"),
        Instant.parse("2025-08-20T00:00:00Z"));
  }

  /** As {@link #coldPerSecond}, by a verifier that has seen no key of Intel's before. */
  double firstPerSecond() {
    return coldPerSecond(() -> new QuoteVerifier(TrustedRoot.intelSgx(), 0));
  }

  /**
   * All collateral and certificates parsed and verified each time, from the bytes of both files.
   */
  double coldPerSecond() {
    QuoteVerifier verifier = new QuoteVerifier(TrustedRoot.intelSgx(), 0);
    return coldPerSecond(() -> verifier);
  }

  private double coldPerSecond(Supplier<QuoteVerifier> verifier) {
    Bytes quote = UserFile.read(quoteFile, MAX_FILE);
    Bytes collateral = UserFile.read(collateralFile, MAX_FILE);
    return Rate.perSecond(
        () ->
            require(
                verifier.get().verify(Quote.decode(quote), Collateral.fromJson(collateral), at)));
  }

  /** From the quote's bytes; the collateral was verified before, the PCK chain with it. */
  double cachedPerSecond() {
    Bytes quote = UserFile.read(quoteFile, MAX_FILE);
    QuoteVerifier verifier = new QuoteVerifier(TrustedRoot.intelSgx());
    VerifiedCollateral collateral =
        verifier.verifyCollateral(Collateral.fromJson(UserFile.read(collateralFile, MAX_FILE)));
    return Rate.perSecond(() -> require(verifier.verify(Quote.decode(quote), collateral, at)));
  }

  private static void require(Verdict verdict) {
    if (!verdict.isGenuine()) {
      throw new IllegalStateException("real evidence is refused: " + verdict.failure());
    }
  }
}
