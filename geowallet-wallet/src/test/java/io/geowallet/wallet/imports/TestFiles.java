package io.geowallet.wallet.imports;

import io.geowallet.wallet.imports.point.RefusalReason;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files next to these tests, each named by its defect. */
final class TestFiles {
  /** A refusal without the file's name. */
  record Seen(long number, long line, RefusalReason reason) {}

  private TestFiles() {}

  static List<Seen> seen(ImportReport report) {
    return report.refusals().stream().map(r -> new Seen(r.number(), r.line(), r.reason())).toList();
  }

  static Path unusable(String name) {
    return folder("unusable").resolve(name);
  }

  static Path usable(String name) {
    return folder("usable").resolve(name);
  }

  /** Names of all files of a folder, so that none is forgotten by a test. */
  static List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  static ImportedTrack read(Path file) {
    return new TrackImporter(ImportLimits.DEFAULT, false).read(file);
  }

  private static Path folder(String name) {
    try {
      return Path.of(Objects.requireNonNull(TestFiles.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
