package io.coneix.cli.trips;

import io.geowallet.mobility.SideBySide;
import io.geowallet.wallet.imports.ImportLimits;
import io.geowallet.wallet.imports.TrackImporter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the recordings of a file. Stateless. */
public final class Recordings {
  private Recordings() {}

  /**
   * The recordings in the order in which the file first names them. What the importer refuses line
   * by line is left out.
   *
   * @throws io.coneix.evidence.error.UnusableInput by the importer's types, if the file cannot be
   *     used
   */
  public static List<Recording> read(Path file) {
    TrackImporter importer = new TrackImporter(ImportLimits.DEFAULT, false);
    List<CsvParts.Part> parts = parts(file);
    if (parts.isEmpty()) {
      return SideBySide.of(importer.tracks(file)).stream()
          .map(fixes -> new Recording(Map.of(), fixes))
          .toList();
    }
    List<Recording> recordings = new ArrayList<>();
    for (CsvParts.Part part : parts) {
      byte[] text = part.text().getBytes(StandardCharsets.UTF_8);
      recordings.add(
          new Recording(
              part.labels(),
              importer.read(file.toString(), new ByteArrayInputStream(text)).fixes()));
    }
    return recordings;
  }

  /** What cannot be read is the importer's to report, which says more about it. */
  private static List<CsvParts.Part> parts(Path file) {
    try {
      return CsvParts.of(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
