package io.geowallet.wallet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.ChildJvm;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose texts wait for one another, and are longer than the heap of a JVM with 64 MiB. */
class HostileMemoryTest {
  private static final int LONG_TEXTS = 150;
  private static final int TIMES = 600_000;
  private static final String LONG_TEXT = "2".repeat(1_000_000);

  @Test
  void T44_textsThatWaitForOneAnother_areNotKept(@TempDir Path folder) throws Exception {
    List<String> command = ChildJvm.command(HostileMemoryTest.class);
    command.add(1, "-Xmx64m");
    Path out = folder.resolve("out");
    Process child =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(child.waitFor()).as(Files.readString(out)).isZero();
    assertThat(Files.readAllLines(out))
        .containsExactly(
            "long times of a line: " + LONG_TEXTS,
            "long points of a path: " + LONG_TEXTS,
            "many times of a track: " + TIMES);
  }

  /** The child. */
  public static void main(String[] arguments) {
    read(
        "long times of a line",
        once("{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0,0]"),
        new Repeated(",[3.42,47.06]", LONG_TEXTS - 1),
        once("]},\"properties\":{\"coordTimes\":[\"\""),
        new Repeated(",\"" + LONG_TEXT + "\"", LONG_TEXTS - 1),
        once("]}}"));
    read(
        "long points of a path",
        once("{\"semanticSegments\":[{\"timelinePath\":[{}"),
        new Repeated(
            ",{\"point\":\"" + LONG_TEXT + "\",\"time\":\"" + LONG_TEXT + "\"}", LONG_TEXTS - 1),
        once("]}]}"));
    read(
        "many times of a track",
        once("<kml><Placemark><Track>"),
        new Repeated("<when>" + LONG_TEXT.substring(0, 128) + "</when>", TIMES),
        once("</Track></Placemark></kml>"));
  }

  private static InputStream once(String text) {
    return new Repeated(text, 1);
  }

  private static void read(String name, InputStream... pieces) {
    InputStream in = new SequenceInputStream(Collections.enumeration(List.of(pieces)));
    ImportReport report = new TrackImporter(ImportLimits.DEFAULT, false).read("x", in).report();
    System.out.println(name + ": " + report.refused());
  }

  /** The same text so many times. */
  private static final class Repeated extends InputStream {
    private final byte[] text;
    private int left;
    private int at;

    Repeated(String text, int times) {
      this.text = text.getBytes(StandardCharsets.UTF_8);
      this.left = times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int n = Math.min(length, text.length - at);
      System.arraycopy(text, at, buffer, offset, n);
      at = (at + n) % text.length;
      left -= at == 0 ? 1 : 0;
      return n;
    }
  }
}
