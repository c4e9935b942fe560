package io.coneix.platform.collateral;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Collateral from a file that an operator brings, for machines without a network. Read anew for
 * each quote, so that a newer file is taken without a restart. Thread-safe.
 */
public final class CollateralFileSource implements CollateralSource {
  private final Path file;
  private final TrustedRoot root;
  private final Clock clock;
  private final SeenNumbers numbers;
  private final CollateralMetrics metrics;

  /**
   * A source over one file.
   *
   * @param root {@link TrustedRoot#intelSgx()} but in tests
   * @param memory a directory for the greatest {@code tcbEvaluationDataNumber} seen; made where it
   *     is missing
   * @param metrics is told how long the file lasts
   */
  public CollateralFileSource(
      Path file, TrustedRoot root, Clock clock, Path memory, CollateralMetrics metrics) {
    this.file = file;
    this.root = root;
    this.clock = clock;
    this.numbers = new SeenNumbers(memory);
    this.metrics = metrics;
  }

  /**
   * The file's collateral.
   *
   * @throws StaleCollateral where it is over, or older than what was read before
   * @throws ForeignCollateral where it is of another platform
   * @throws UnreadableCollateral where there is no such file
   * @throws io.coneix.evidence.error.Failure where it does not verify
   */
  @Override
  public synchronized Collateral of(Quote quote) {
    Collateral collateral = Collateral.fromJson(read());
    CollateralId id = CollateralId.of(quote);
    VerifiedCollateral verified = CollateralCheck.require(collateral, id, root);
    CollateralDates dates = CollateralDates.of(verified);
    if (dates.nextUpdate().isBefore(clock.instant())) {
      throw new StaleCollateral(
          dates.first().toString(), "until " + clock.instant(), "until " + dates.nextUpdate());
    }
    numbers.require(id, verified.evaluationDataNumber());
    metrics.known(id, dates);
    return collateral;
  }

  private Bytes read() {
    try (InputStream in = Files.newInputStream(file)) {
      return Bytes.wrap(in.readNBytes(Collateral.MAX_SIZE + 1));
    } catch (IOException e) {
      throw new UnreadableCollateral(file, e);
    }
  }
}
