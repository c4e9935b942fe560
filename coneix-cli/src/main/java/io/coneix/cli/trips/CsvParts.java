package io.coneix.cli.trips;

import io.geowallet.wallet.imports.ImportLimits;
import io.geowallet.wallet.imports.pack.DiskStream;
import io.geowallet.wallet.imports.pack.Gunzip;
import io.geowallet.wallet.imports.pack.Measure;
import io.geowallet.wallet.imports.point.Place;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parts a CSV file whose columns name a device or a run, line by line. Stateless. */
final class CsvParts {
  /** Columns that tell recordings apart. */
  private static final Set<String> LABELS =
      Set.of("timeline", "run", "phone", "device", "recording", "track", "session");

  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BYTE = 8;

  /** A line that is longer [characters] is no CSV of positions. */
  private static final int MAX_LINE = 10_000;

  /** Longer texts [characters] are read as one recording, streamed. */
  private static final long MAX_TEXT = 256L << 20;

  /** More recordings than anybody makes in a file; a column of theirs numbers the lines. */
  private static final int MAX_PARTS = 1_000;

  private CsvParts() {}

  /**
   * One recording's lines.
   *
   * @param labels values of the columns that name it
   * @param header the file's first line, which all parts share
   * @param lines below it
   */
  record Part(Map<String, String> labels, String header, StringBuilder lines) {
    /** A CSV file of its own. */
    String text() {
      return header + '\n' + lines;
    }
  }

  /**
   * The parts in order of appearance; none where the file is not such a CSV file, or is so large or
   * odd that the importer had better read it as a whole, with its own bounds and reports.
   *
   * @throws io.coneix.evidence.error.UnusableInput by the importer's types, where it cannot be
   *     unpacked
   */
  static List<Part> of(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(unpacked(raw, file), StandardCharsets.UTF_8))) {
      String header = line(in).orElse("");
      Map<String, Integer> columns = columns(header);
      boolean parted = !columns.isEmpty() && header.length() <= MAX_LINE;
      return parted ? parts(in, header, columns) : List.of();
    }
  }

  /** As the importer unpacks it: a bomb is stopped. */
  private static InputStream unpacked(InputStream raw, Path file) throws IOException {
    Place place = Place.file(file.toString());
    DiskStream disk = new DiskStream(raw, place);
    BufferedInputStream in = new BufferedInputStream(disk);
    in.mark(2);
    int magic = (in.read() << BYTE) | in.read();
    in.reset();
    Measure measure = new Measure(disk, place, ImportLimits.DEFAULT.maxUnpackedBytes());
    return magic == GZIP_MAGIC ? new Gunzip(in, place, measure) : in;
  }

  /** The next line, of one that is too long its beginning only; empty at the end. */
  private static Optional<String> line(BufferedReader in) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    while (c >= 0 && c != '\n' && line.length() <= MAX_LINE) {
      line.append((char) c);
      c = in.read();
    }
    return Optional.of(line.toString());
  }

  private static Map<String, Integer> columns(String header) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    String[] names = header.replace("\uFEFF", "").split(",", -1);
    boolean track = false;
    for (int i = 0; i < names.length; i++) {
      String name = names[i].strip().toLowerCase(Locale.ROOT);
      track |= name.equals("lat");
      if (LABELS.contains(name)) {
        columns.put(name, i);
      }
    }
    // Quoted fields could hold commas; who quotes does not part by columns of numbers and words.
    return track && header.indexOf('"') < 0 ? columns : Map.of();
  }

  private static List<Part> parts(BufferedReader in, String header, Map<String, Integer> columns)
      throws IOException {
    Map<Map<String, String>, StringBuilder> texts = new LinkedHashMap<>();
    long length = 0;
    for (Optional<String> next = line(in); next.isPresent(); next = line(in)) {
      String line = next.get();
      length += line.length() + 1;
      if (length > MAX_TEXT || line.length() > MAX_LINE || line.indexOf('"') >= 0) {
        return List.of();
      }
      if (!line.isBlank()) {
        texts
            .computeIfAbsent(labels(line, columns), k -> new StringBuilder())
            .append(line)
            .append('\n');
      }
      if (texts.size() > MAX_PARTS) {
        return List.of();
      }
    }
    List<Part> parts = new ArrayList<>();
    texts.forEach((labels, lines) -> parts.add(new Part(labels, header, lines)));
    return parts;
  }

  private static Map<String, String> labels(String line, Map<String, Integer> columns) {
    String[] fields = line.split(",", -1);
    Map<String, String> labels = new LinkedHashMap<>();
    columns.forEach((name, i) -> labels.put(name, i < fields.length ? fields[i].strip() : ""));
    return labels;
  }
}
