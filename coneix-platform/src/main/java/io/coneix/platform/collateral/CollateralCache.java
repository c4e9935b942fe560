package io.coneix.platform.collateral;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.verify.TrustedRoot;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collateral in files of a directory, one for each {@link CollateralId}, in the form of {@link
 * Collateral#toJson}. Thread-safe; one process for each directory.
 *
 * <p>A file is used until the first of its pieces ends, then fetched anew. What does not verify, is
 * over, or has a smaller {@code tcbEvaluationDataNumber} than the file before is not kept.
 */
public final class CollateralCache {
  private static final Logger LOG = LoggerFactory.getLogger(CollateralCache.class);

  /** What is kept, judged. */
  private record Kept(Collateral collateral, VerifiedCollateral verified) {
    boolean isCurrent(Instant at) {
      return !CollateralDates.of(verified).nextUpdate().isBefore(at);
    }

    int number() {
      return verified.evaluationDataNumber();
    }
  }

  private final Path directory;
  private final CollateralClient client;
  private final TrustedRoot root;
  private final Clock clock;
  private final CollateralMetrics metrics;
  private final SeenNumbers numbers;

  /**
   * A cache over a directory, which is made where it is missing.
   *
   * @param root {@link TrustedRoot#intelSgx()} but in tests
   */
  public CollateralCache(
      Path directory,
      CollateralClient client,
      TrustedRoot root,
      Clock clock,
      CollateralMetrics metrics) {
    this.directory = directory;
    this.numbers = new SeenNumbers(directory);
    this.client = client;
    this.root = root;
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * Current collateral, from its file or from the server.
   *
   * @throws StaleCollateral where the server's own is over, or older than what was kept
   * @throws CollateralCacheFailed where the directory cannot be used
   * @throws io.coneix.evidence.error.Failure as {@link CollateralClient#fetchVerified} does
   */
  public synchronized Collateral get(CollateralId id) {
    Optional<Kept> before = read(id);
    before.ifPresent(kept -> numbers.atLeast(id, kept.number()));
    Kept now = before.filter(kept -> kept.isCurrent(clock.instant())).orElseGet(() -> fetch(id));
    metrics.known(id, CollateralDates.of(now.verified()));
    return now.collateral();
  }

  private Kept fetch(CollateralId id) {
    FetchedCollateral fetched = client.fetchVerified(id, root);
    Kept fresh = new Kept(fetched.collateral(), fetched.verified());
    if (!fresh.isCurrent(clock.instant())) {
      CollateralDates dates = CollateralDates.of(fresh.verified());
      throw new StaleCollateral(
          dates.first().toString(), "until " + clock.instant(), "until " + dates.nextUpdate());
    }
    numbers.require(id, fresh.number());
    write(id, fetched.collateral().toJson());
    return fresh;
  }

  private Path file(CollateralId id) {
    return directory.resolve(id + ".collateral.json");
  }

  /** Empty where there is no file, and where it does not verify: a fetch mends it. */
  private Optional<Kept> read(CollateralId id) {
    if (!Files.exists(file(id))) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file(id))) {
      Bytes json = Bytes.wrap(in.readNBytes(Collateral.MAX_SIZE + 1));
      Collateral collateral = Collateral.fromJson(json);
      return Optional.of(new Kept(collateral, CollateralCheck.require(collateral, id, root)));
    } catch (UnusableInput | Refused e) {
      LOG.warn("kept collateral of {} is not usable: {}", id, e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new CollateralCacheFailed("a file that can be read", e);
    }
  }

  private void write(CollateralId id, Bytes json) {
    try {
      PrivateFiles.createDirectories(directory);
      PrivateFiles.write(file(id), SecretBytes.of(json.unsafeArray()));
    } catch (IOException e) {
      throw new CollateralCacheFailed("a directory that can be written", e);
    }
  }
}
