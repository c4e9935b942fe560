package io.coneix.testkit.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakSearchTest {
  private static final int LAT = 488_566_137;
  private static final int LON = -123_522_219;
  private static final byte[] KEY = HexFormat.of().parseHex("9f3b".repeat(16));
  private static final List<Planted> VALUES =
      List.of(
          Planted.coordinate("lat", LAT),
          Planted.coordinate("lon", LON),
          Planted.text("name", "Élodie Marchand"),
          Planted.cents("amount", 1_234_567_89L),
          Planted.key("key", KEY));
  private final LeakSearch search = new LeakSearch(VALUES);
  @TempDir private Path directory;

  private static byte[] noise(SplittableRandom random, int size) {
    byte[] noise = new byte[size];
    random.nextBytes(noise);
    return noise;
  }

  private List<String> found(byte[] content) throws IOException {
    Path file = Files.write(directory.resolve("file"), content);
    return search.search(List.of(file)).findings().stream().map(f -> f.form().toString()).toList();
  }

  @Test
  void everyForm_isFoundAmongNoiseAndAcrossReads() throws IOException {
    SplittableRandom random = Seeds.random("LeakSearchTest forms", 1);
    int border = 1 << 18;
    List<Form> missed = new ArrayList<>();
    for (Form form : search.forms()) {
      byte[] noise = noise(random, border + 600);
      byte[] bytes = form.bytes();
      // The border of two reads lies within the form; a key follows as company for weak forms.
      int at = border - 1 - random.nextInt(bytes.length - 1);
      System.arraycopy(bytes, 0, noise, at, bytes.length);
      System.arraycopy(KEY, 0, noise, at + bytes.length + 7, KEY.length);
      Path file = Files.write(directory.resolve("file"), noise);
      LeakReport report = search.search(List.of(file));
      if (report.findings().stream().noneMatch(f -> f.form() == form && f.offset() == at)) {
        missed.add(form);
      }
    }
    assertThat(missed).isEmpty();
    assertThat(search.forms()).hasSizeGreaterThan(400);
  }

  @Test
  void handWrittenEncodings_areFound() throws IOException {
    assertThat(found("{\"lat\":48.8566137}".getBytes(UTF_8))).isNotEmpty();
    assertThat(found("near 48.856614".getBytes(UTF_8))).isNotEmpty();
    assertThat(found("-12.3522 East".getBytes(UTF_8))).isNotEmpty();
    assertThat(found("pay 1234567,89 now".getBytes(UTF_8))).isNotEmpty();
    assertThat(found("ÉÉlodie Marchand".getBytes(java.nio.charset.StandardCharsets.UTF_16LE)))
        .isNotEmpty();
    for (int i = 0; i < 3; i++) {
      String text = "x".repeat(i) + "Élodie Marchand's";
      assertThat(found(Base64.getEncoder().encode(text.getBytes(UTF_8)))).isNotEmpty();
    }
    assertThat(found(HexFormat.of().withUpperCase().formatHex(KEY).getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void coordinatePairs_areFoundInEachBinaryForm() throws IOException {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      ByteBuffer ints = ByteBuffer.allocate(20).order(order).putInt(1).putInt(LAT).putInt(LON);
      assertThat(found(ints.array())).hasSizeGreaterThanOrEqualTo(2);
      ByteBuffer doubles = ByteBuffer.allocate(20).order(order).putDouble(LAT / 1e7);
      assertThat(found(doubles.array())).isNotEmpty();
    }
    // Zig-zag varints of both, by hand: 2 x 488566137 and 2 x 123522219 - 1.
    byte[] varints = HexFormat.of().parseHex("f2b5f7d103" + "d5b2e675");
    assertThat(found(varints)).contains("lat as 1e-7 zig-zag varint", "lon as 1e-7 zig-zag varint");
  }

  @Test
  void weakFormAlone_isAChanceAndNoFinding() throws IOException {
    Path file = directory.resolve("file");
    Files.write(file, ByteBuffer.allocate(4).putInt(LAT).array());
    LeakReport report = search.search(List.of(file));
    assertThat(report.findings()).isEmpty();
    assertThat(report.chances()).isNotEmpty();
  }

  @Test
  void shortForms_areListedAndNotSearched() {
    LeakSearch small = new LeakSearch(List.of(Planted.cents("amount", 35_616)));
    assertThat(small.leftOut()).extracting(Form::name).contains("cents int32 BIG_ENDIAN");
    assertThat(small.forms()).extracting(Form::name).contains("euros UTF-8");
  }

  @Test
  void randomFiles_holdNothing() throws IOException {
    SplittableRandom random = Seeds.random("LeakSearchTest random", 2);
    Path below = Files.createDirectories(directory.resolve("a/b"));
    for (int i = 0; i < 8; i++) {
      Files.write(below.resolve("f" + i), noise(random, 4 << 20));
    }
    LeakReport report = search.search(List.of(directory));
    assertThat(report.findings()).isEmpty();
    assertThat(report.files()).isEqualTo(8);
    assertThat(report.bytes()).isEqualTo(32L << 20);
  }
}
