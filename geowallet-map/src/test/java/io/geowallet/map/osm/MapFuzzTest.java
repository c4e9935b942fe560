package io.geowallet.map.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import io.geowallet.map.GroundMap;
import io.geowallet.map.tile.Style;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changed and cut files, read and drawn: refused by the one declared error, or drawn. */
class MapFuzzTest {
  private static final int CHANGED = 1_500;
  private static final long MOST_BYTES = 48L << 20;
  private static final long MOST_CPU_MS = 3_000;

  /** The forms of one map. */
  enum Form {
    XML,
    XML_GZIP,
    PBF_DENSE,
    PBF_PLAIN,
    PBF_PACKED;

    byte[] file() {
      Recorder map = SmallMap.elements();
      return switch (this) {
        case XML -> XmlWriter.write(map);
        case XML_GZIP -> gzip(XmlWriter.write(map));
        case PBF_DENSE -> PbfWriter.write(map, true, false);
        case PBF_PLAIN -> PbfWriter.write(map, false, false);
        case PBF_PACKED -> PbfWriter.write(map, true, true);
      };
    }
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void readAndDraw(byte[] file) throws IOException {
    GroundMap map = GroundMap.read(new ByteArrayInputStream(file));
    map.tile(13, 4_165, 2_877, Style.LIGHT);
    map.tile(3, 4, 2, Style.DARK);
  }

  private static void assertBounded(byte[] file, String what) throws Exception {
    Cost cost = Cost.of(() -> readAndDraw(file));
    assertThat(cost.allocatedBytes()).as(what).isLessThan(MOST_BYTES);
    assertThat(cost.cpuMs()).as(what).isLessThan(MOST_CPU_MS);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void T44_changedFile_isRefusedOrDrawnWithinBounds(Form form) throws Exception {
    SplittableRandom random = Seeds.random("map fuzz " + form, form.ordinal());
    byte[] good = form.file();
    readAndDraw(good);
    for (int i = 0; i < CHANGED; i++) {
      byte[] changed = good;
      int times = random.nextInt(1, 4);
      for (int change = 0; change < times; change++) {
        changed = change(changed, random);
      }
      assertBounded(changed, form + ", change " + i);
    }
  }

  private static byte[] change(byte[] file, SplittableRandom random) {
    int at = random.nextInt(Math.max(1, file.length));
    int span = Math.min(file.length - at, random.nextInt(1, 12));
    byte[] changed = file.clone();
    switch (random.nextInt(6)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = (byte) random.nextInt();
      case 2 -> Arrays.fill(changed, at, at + span, (byte) 0xff);
      case 3 -> Arrays.fill(changed, at, at + span, (byte) '9');
      case 4 -> {
        System.arraycopy(file, at + span, changed, at, file.length - at - span);
        changed = Arrays.copyOf(changed, Math.max(1, file.length - span));
      }
      default -> {
        changed = Arrays.copyOf(file, file.length + span);
        System.arraycopy(file, at, changed, at + span, file.length - at);
      }
    }
    return changed;
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void T44_cutFile_isRefusedOrDrawnWithinBounds(Form form) throws Exception {
    byte[] good = form.file();
    int step = Math.max(1, good.length / 400);
    for (int length = 0; length < good.length; length += step) {
      assertBounded(Arrays.copyOf(good, length), form + " cut to " + length);
    }
  }

  @Test
  void T44_randomBytesBehindAHead_areRefused() throws Exception {
    SplittableRandom random = Seeds.random("map noise", 77);
    byte[] head = PbfWriter.raw("OSMHeader", PbfWriter.header(java.util.List.of()).toBytes());
    for (int i = 0; i < CHANGED; i++) {
      byte[] noise = new byte[random.nextInt(1, 600)];
      random.nextBytes(noise);
      byte[] blob = PbfWriter.raw("OSMData", noise);
      byte[] file = Arrays.copyOf(head, head.length + blob.length);
      System.arraycopy(blob, 0, file, head.length, blob.length);
      assertBounded(file, "noise " + i);
    }
  }
}
