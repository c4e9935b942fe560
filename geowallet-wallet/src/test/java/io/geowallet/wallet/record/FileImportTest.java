package io.geowallet.wallet.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.wallet.imports.ImportLimits;
import io.geowallet.wallet.imports.SpooledTrack;
import io.geowallet.wallet.imports.TrackImporter;
import io.geowallet.wallet.testing.WalletScene;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are kept batch by batch, and a kill between two of them loses and repeats nothing. */
class FileImportTest {
  private static final long START_MS = 1_600_000_000_000L;
  private static final int FIXES = 500;

  @TempDir Path temp;

  /** Stands for a process that dies. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void killBetweenBatches_goesOnWhereItWas_withTheSameResult() {
    try (WalletScene scene = new WalletScene(temp)) {
      FixRecords records = new FixRecords(scene.wallet().holder());
      FileImport small = new FileImport(records, scene.wallet().holder(), 60);
      AtomicInteger batches = new AtomicInteger();
      try (SpooledTrack track = track()) {
        assertThatThrownBy(
                () ->
                    small.keep(
                        track,
                        (done, added) -> {
                          assertThat(added).as("all of the file is new").isEqualTo(done);
                          if (batches.incrementAndGet() == 3) {
                            throw new Killed();
                          }
                        }))
            .isInstanceOf(Killed.class);
      }
      try (SpooledTrack again = track()) {
        ImportResult result = small.keep(again, (done, added) -> {});
        assertThat(result.resumedAfter()).isBetween(180L, FIXES - 1L);
        assertThat(result.added().added()).isEqualTo(FIXES);
        assertThat(result.added().already()).isZero();
      }
      try (SpooledTrack third = track()) {
        ImportResult result = small.keep(third, (done, added) -> {});
        assertThat(result.resumedAfter()).as("the mark is gone").isZero();
        assertThat(result.added().already()).isEqualTo(FIXES);
      }
    }
  }

  private static SpooledTrack track() {
    StringBuilder csv = new StringBuilder("time,lat,lon\n");
    for (int i = 0; i < FIXES; i++) {
      csv.append(Instant.ofEpochMilli(START_MS + i * 60_000L))
          .append(",47.")
          .append(i)
          .append(",3\n");
    }
    return new TrackImporter(ImportLimits.DEFAULT, true)
        .spool(
            "csv",
            new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
            new SecureRandom(),
            read -> {});
  }
}
