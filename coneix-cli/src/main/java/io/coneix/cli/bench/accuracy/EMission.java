package io.coneix.cli.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.evidence.error.IoReason;
import io.geowallet.mobility.Fix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a day of e-mission: the phone's fixes and the person's own labels. Stateless. */
final class EMission {
  private static final double E7 = 1e7;
  private static final double MS = 1000;
  private static final double DM = 10;
  private static final double CM = 100;

  private EMission() {}

  /**
   * What the person said.
   *
   * @param writtenMs when; of one span of time the last word counts
   */
  record Label(long startMs, long endMs, String mode, double writtenMs) {}

  static List<Fix> fixes(Path file) {
    List<Fix> fixes = new ArrayList<>();
    for (JsonNode entry : entries(file, "background/location")) {
      JsonNode data = entry.path("data");
      Fix fix =
          Fix.at(
              Math.round(data.path("ts").asDouble() * MS),
              (int) Math.round(data.path("latitude").asDouble() * E7),
              (int) Math.round(data.path("longitude").asDouble() * E7));
      int accuracyDm = (int) Math.round(data.path("accuracy").asDouble() * DM);
      int speed = (int) Math.round(data.path("sensed_speed").asDouble() * CM);
      fix = accuracyDm > 0 ? fix.withAccuracyDm(accuracyDm) : fix;
      fixes.add(speed > 0 ? fix.withSpeedCmPerS(speed) : fix);
    }
    return Fix.sorted(fixes);
  }

  /** All labels in the order in which they were written. */
  static List<Label> labels(Path file) {
    List<Label> labels = new ArrayList<>();
    for (JsonNode entry : entries(file, "manual/mode_confirm")) {
      JsonNode data = entry.path("data");
      labels.add(
          new Label(
              Math.round(data.path("start_ts").asDouble() * MS),
              Math.round(data.path("end_ts").asDouble() * MS),
              data.path("label").asText(),
              entry.path("metadata").path("write_ts").asDouble()));
    }
    labels.sort(Comparator.comparingDouble(Label::writtenMs));
    return labels;
  }

  private static List<JsonNode> entries(Path file, String key) {
    List<JsonNode> entries = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      for (JsonNode entry : new ObjectMapper().readTree(in)) {
        if (entry.path("metadata").path("key").asText().equals(key)) {
          entries.add(entry);
        }
      }
    } catch (IOException e) {
      throw new UnreadableFile(file, "a file of e-mission", IoReason.of(e));
    }
    return entries;
  }
}
