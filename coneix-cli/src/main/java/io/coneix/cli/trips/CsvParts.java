package io.coneix.cli.trips;

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
import java.util.Set;
import java.util.zip.GZIPInputStream;

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

  private CsvParts() {}

  /**
   * One recording's lines, with the header.
   *
   * @param labels values of the columns that name it
   */
  record Part(Map<String, String> labels, String text) {}

  /** The parts in order of appearance; none where the file is not such a CSV file. */
  static List<Part> of(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        BufferedReader in =
            new BufferedReader(new InputStreamReader(unpacked(raw), StandardCharsets.UTF_8))) {
      String header = line(in);
      Map<String, Integer> columns = columns(header);
      return columns.isEmpty() ? List.of() : parts(in, header, columns);
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    raw.mark(2);
    int magic = (raw.read() << BYTE) | raw.read();
    raw.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(raw) : raw;
  }

  /** The next line, or nothing at the end or where it is too long for one. */
  private static String line(BufferedReader in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
      if (line.length() > MAX_LINE) {
        return "";
      }
    }
    return line.toString();
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
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      length += line.length();
      if (length > MAX_TEXT || line.indexOf('"') >= 0) {
        return List.of();
      }
      texts
          .computeIfAbsent(labels(line, columns), k -> new StringBuilder(header).append('\n'))
          .append(line)
          .append('\n');
    }
    List<Part> parts = new ArrayList<>();
    texts.forEach((labels, text) -> parts.add(new Part(labels, text.toString())));
    return parts;
  }

  private static Map<String, String> labels(String line, Map<String, Integer> columns) {
    String[] fields = line.split(",", -1);
    Map<String, String> labels = new LinkedHashMap<>();
    columns.forEach((name, i) -> labels.put(name, i < fields.length ? fields[i].strip() : ""));
    return labels;
  }
}
