package io.coneix.cli.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The labelled day, made up: a drive of 30 minutes between two stays. */
class LabelsRowTest {
  private static final double START = 1_466_436_000;
  private static final String DAY = "emission-shankari-2016-06-20";

  @TempDir private Path folder;

  private void day() throws IOException {
    StringBuilder json = new StringBuilder("[{\"metadata\":{\"key\":\"other\"},\"data\":{}}");
    double north = 0;
    for (int s = 0; s < 7_200; s += 10) {
      boolean driving = s >= 2_400 && s < 4_200;
      north += driving ? 15 * 10 / 111_195.0 : 0;
      json.append(
          String.format(
              Locale.ROOT,
              ",{\"metadata\":{\"key\":\"background/location\"},\"data\":{\"ts\":%.3f,"
                  + "\"latitude\":%.7f,\"longitude\":-122.0,\"accuracy\":8,\"sensed_speed\":%d}}",
              START + s,
              37 + north,
              driving ? 15 : 0));
    }
    write(DAY + ".json.gz", json + "]");
  }

  private void labels(String... modes) throws IOException {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < modes.length; i++) {
      json.append(
          String.format(
              Locale.ROOT,
              "%s{\"metadata\":{\"key\":\"manual/mode_confirm\",\"write_ts\":%d},"
                  + "\"data\":{\"start_ts\":%.3f,\"end_ts\":%.3f,\"label\":\"%s\"}}",
              i == 0 ? "" : ",",
              i,
              START + 2_400,
              START + 4_200,
              modes[i]));
    }
    write(DAY + "-user-inputs.json.gz", json + "]");
  }

  private void write(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void rightAndWrongLabels_areCounted() throws IOException {
    day();
    labels("drove_alone");
    assertThat(LabelsRow.of(folder).aims().get(0).reached()).isEqualTo(1);
    labels("walk");
    assertThat(LabelsRow.of(folder).aims().get(0).reached()).isZero();
    labels("unheard_of");
    assertThat(LabelsRow.of(folder).aims().get(0).reached()).isZero();
  }

  @Test
  void lastLabelOfASpan_isTheOneThatCounts() throws IOException {
    day();
    labels("bus", "taxi");
    AccuracyRow row = LabelsRow.of(folder);
    assertThat(row.aims().get(0).reached()).isEqualTo(2);
    assertThat(row.detail().get(0)).containsEntry("label", "bus").containsEntry("said", "CAR");
  }
}
