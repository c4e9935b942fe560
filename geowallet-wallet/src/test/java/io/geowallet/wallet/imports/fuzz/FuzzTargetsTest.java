package io.geowallet.wallet.imports.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.coneix.testkit.Seeds;
import io.geowallet.wallet.live.fuzz.EncryptedOwnTracksFuzz;
import io.geowallet.wallet.live.fuzz.GpsLoggerFuzz;
import io.geowallet.wallet.live.fuzz.HomeAssistantFuzz;
import io.geowallet.wallet.live.fuzz.OverlandFuzz;
import io.geowallet.wallet.live.fuzz.OwnTracksFuzz;
import io.geowallet.wallet.live.fuzz.TraccarFuzz;
import io.geowallet.wallet.weather.WeatherFuzz;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each Jazzer target over its seeds, whole and damaged, without Jazzer: {@code build/fuzz} runs
 * them with it.
 */
class FuzzTargetsTest {
  private static final int ROUNDS = 1_500;

  private static final Map<String, Consumer<byte[]>> TARGETS = new TreeMap<>();

  static {
    TARGETS.put("csv", CsvFuzz::fuzzerTestOneInput);
    TARGETS.put("xml", XmlFuzz::fuzzerTestOneInput);
    TARGETS.put("json", JsonFuzz::fuzzerTestOneInput);
    TARGETS.put("fit", FitFuzz::fuzzerTestOneInput);
    TARGETS.put("nmea", NmeaFuzz::fuzzerTestOneInput);
    TARGETS.put("rec", RecFuzz::fuzzerTestOneInput);
    TARGETS.put("archive", ArchiveFuzz::fuzzerTestOneInput);
    TARGETS.put("owntracks", OwnTracksFuzz::fuzzerTestOneInput);
    TARGETS.put("encryptedowntracks", EncryptedOwnTracksFuzz::fuzzerTestOneInput);
    TARGETS.put("overland", OverlandFuzz::fuzzerTestOneInput);
    TARGETS.put("traccar", TraccarFuzz::fuzzerTestOneInput);
    TARGETS.put("gpslogger", GpsLoggerFuzz::fuzzerTestOneInput);
    TARGETS.put("homeassistant", HomeAssistantFuzz::fuzzerTestOneInput);
    TARGETS.put("weather", WeatherFuzz::fuzzerTestOneInput);
  }

  @Test
  void T44_damagedSeed_isReadOrRefused_byEachTarget() throws IOException {
    for (Map.Entry<String, Consumer<byte[]>> target : TARGETS.entrySet()) {
      SplittableRandom random = Seeds.random("fuzz " + target.getKey(), 44);
      List<byte[]> seeds = seeds(target.getKey());
      assertThat(seeds).as(target.getKey()).isNotEmpty();
      seeds.forEach(target.getValue());
      for (int round = 0; round < ROUNDS; round++) {
        byte[] damaged = seeds.get(random.nextInt(seeds.size()));
        for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
          damaged = damage(damaged, random);
        }
        run(target, damaged);
      }
    }
  }

  private static void run(Map.Entry<String, Consumer<byte[]>> target, byte[] data) {
    try {
      target.getValue().accept(data);
    } catch (RuntimeException e) {
      fail(
          String.format(Locale.ROOT, "%s: %s", target.getKey(), HexFormat.of().formatHex(data)), e);
    }
  }

  private static byte[] damage(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length + 1);
    byte[] copy = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> copy = Arrays.copyOf(bytes, Math.max(1, at));
      case 1 -> copy[Math.min(at, copy.length - 1)] ^= (byte) (1 << random.nextInt(8));
      case 2 -> copy[Math.min(at, copy.length - 1)] = (byte) random.nextInt(256);
      default -> {
        int from = random.nextInt(bytes.length);
        int length =
            Math.min(random.nextInt(40), bytes.length - Math.max(from, Math.min(at, bytes.length)));
        if (length > 0) {
          System.arraycopy(bytes, from, copy, Math.min(at, bytes.length - length), length);
        }
      }
    }
    return copy;
  }

  private static List<byte[]> seeds(String target) throws IOException {
    try (Stream<Path> files = Files.list(folder(target))) {
      List<Path> sorted = files.sorted().toList();
      return sorted.stream().map(FuzzTargetsTest::bytes).toList();
    }
  }

  private static Path folder(String target) {
    try {
      return Path.of(
          Objects.requireNonNull(FuzzTargetsTest.class.getResource("/fuzz/" + target)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
