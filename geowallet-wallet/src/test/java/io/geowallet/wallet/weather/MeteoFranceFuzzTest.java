package io.geowallet.wallet.weather;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.error.UnusableInput;
import io.coneix.testkit.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Damaged files: rows that are counted, or a refusal; nothing else. */
class MeteoFranceFuzzTest {
  private static final int ROUNDS = 20_000;

  @Test
  void damagedFile_isReadOrRefused_neverAnythingElse() throws IOException {
    byte[] text =
        Files.readAllBytes(
            Path.of("src/test/resources/io/geowallet/wallet/weather/synthetic-brest-2026-10.csv"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text);
    }
    SplittableRandom random = Seeds.random("weather", 17);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = (random.nextInt(4) == 0 ? packed.toByteArray() : text).clone();
      for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      read += isRead(damaged) ? 1 : 0;
    }
    assertThat(read).as("some survive").isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
  }

  private static boolean isRead(byte[] file) {
    AtomicLong taken = new AtomicLong();
    try {
      WeatherReport report =
          new MeteoFranceReader("fuzz", (station, observation) -> taken.incrementAndGet())
              .read(new ByteArrayInputStream(file));
      assertThat(report.hours()).isEqualTo(taken.get()).isPositive();
      return true;
    } catch (UnusableInput e) {
      assertThat(e.where()).isEqualTo("fuzz");
      return false;
    }
  }
}
