package io.coneix.cli.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.wallet.imports.pack.ArchiveBomb;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files of several recordings, whole and odd. */
class CsvPartsTest {
  private static final String HEADER = "device,time,lat,lon\n";
  private static final String A = "a,2026-10-01T08:15:00Z,47.06,3.42\n";
  private static final String B = "b,2026-10-01T08:15:00Z,48.06,4.42\n";

  @TempDir private Path folder;

  @Test
  void linesOfEachDevice_areAPart_withTheHeader() throws IOException {
    List<CsvParts.Part> parts = parts(HEADER + A + B + A);
    assertThat(parts)
        .extracting(CsvParts.Part::labels)
        .containsExactly(Map.of("device", "a"), Map.of("device", "b"));
    assertThat(parts).extracting(CsvParts.Part::text).containsExactly(HEADER + A + A, HEADER + B);
  }

  @Test
  void blankLine_doesNotEndTheFile() throws IOException {
    List<CsvParts.Part> parts = parts(HEADER + "\n" + A + "\r\n  \n\n" + B + A + "\n");
    assertThat(parts).extracting(CsvParts.Part::text).containsExactly(HEADER + A + A, HEADER + B);
  }

  @Test
  void blankLine_losesNoFixOfARecording() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), HEADER + A + "\n" + B);
    assertThat(Recordings.read(file)).hasSize(2);
  }

  @Test
  void lineThatIsTooLong_isLeftToTheImporter_whichLosesNone() throws IOException {
    String note = "x".repeat(10_001);
    String text =
        "device,time,lat,lon,note\n"
            + A.replace("\n", ",1\n")
            + A.replace("\n", "," + note + "\n")
            + B.replace("\n", ",1\n");
    assertThat(parts(text)).isEmpty();
    Path file = Files.writeString(folder.resolve("x.csv"), text);
    assertThat(Recordings.read(file)).flatExtracting(Recording::fixes).hasSize(2);
    assertThat(parts("device,lat," + note + "\n" + A)).isEmpty();
  }

  @Test
  void moreLabelsThanRecordings_areNotParted() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 1_000; i++) {
      text.append(A.replace("a,", i + ","));
    }
    assertThat(parts(text.toString())).hasSize(1_000);
    assertThat(parts(text + B)).isEmpty();
  }

  @Test
  void T44_gzipOfZeros_isStoppedAtItsRatio() throws IOException {
    Path file = folder.resolve("bomb.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      byte[] line = (A.strip() + "0".repeat(9_000) + "\n").getBytes(StandardCharsets.UTF_8);
      out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 5_000; i++) {
        out.write(line);
      }
    }
    assertThatThrownBy(() -> CsvParts.of(file)).isInstanceOf(ArchiveBomb.class);
  }

  private List<CsvParts.Part> parts(String text) throws IOException {
    return CsvParts.of(Files.writeString(folder.resolve("parts.csv"), text));
  }
}
