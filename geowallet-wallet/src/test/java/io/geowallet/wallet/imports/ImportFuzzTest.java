package io.geowallet.wallet.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.coneix.evidence.error.UnusableInput;
import io.coneix.testkit.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Damaged files: whatever happens, it is a track with a report that adds up, or a refusal. */
class ImportFuzzTest {
  private static final int ROUNDS = 12_000;
  private static final String[] PIECES = {
    "<",
    ">",
    "\"",
    "&#0;",
    "&#x1F600;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?x ?>",
    "\ufeff",
    "\u0000",
    ",",
    "\n",
    "\r",
    "NaN",
    "1e999",
    "-",
    "<trkpt",
    "</trkpt>",
    "<time>",
    "é",
    "xmlns:a="
  };

  @Test
  void damagedFile_isReadOrRefused_neverAnythingElse() throws IOException {
    PrintStream console = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      fuzz(Seeds.random("damagedFile", 41), seeds());
    } finally {
      System.setErr(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).as("the parser's own words").isEmpty();
  }

  private static void fuzz(SplittableRandom random, List<byte[]> seeds) throws IOException {
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damage(seeds.get(random.nextInt(seeds.size())), random);
      if (random.nextInt(8) == 0) {
        damaged = damage(packed(damaged), random);
      }
      read += isRead(damaged, round) ? 1 : 0;
    }
    assertThat(read).as("some survive").isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
  }

  private static boolean isRead(byte[] file, int round) {
    try {
      ImportedTrack track =
          new TrackImporter(ImportLimits.DEFAULT, false)
              .read("fuzz", new ByteArrayInputStream(file));
      assertThat(track.fixes()).isSorted().doesNotHaveDuplicates();
      assertThat(track.report().kept()).isEqualTo(track.fixes().size());
      return true;
    } catch (UnusableInput e) {
      assertThat(e.where()).startsWith("fuzz");
      return false;
    } catch (RuntimeException e) {
      return fail("round " + round + ": " + HexFormat.of().formatHex(file), e);
    }
  }

  private static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (String name : TestFiles.names("usable")) {
      seeds.add(Files.readAllBytes(TestFiles.usable(name)));
    }
    for (String name : TestFiles.names("unusable")) {
      byte[] bytes = Files.readAllBytes(TestFiles.unusable(name));
      if (bytes.length > 0 && bytes.length < 5_000) {
        seeds.add(bytes);
      }
    }
    return seeds;
  }

  private static byte[] damage(byte[] file, SplittableRandom random) throws IOException {
    byte[] bytes = file.clone();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length + 1);
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(bytes, at, PIECES[random.nextInt(PIECES.length)].getBytes("UTF-8"));
            case 2 -> joined(bytes, at, Arrays.copyOf(bytes, Math.min(at, 100)));
            default -> flipped(bytes, at, random);
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, SplittableRandom random) {
    if (at < bytes.length) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] joined(byte[] bytes, int at, byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(piece);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private static byte[] packed(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    }
    return bytes.toByteArray();
  }
}
