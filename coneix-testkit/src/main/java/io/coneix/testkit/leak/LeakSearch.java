package io.coneix.testkit.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Searches whole directories for planted values: as text in UTF-8 and UTF-16, decimals, 1e-7
 * integers, doubles, varints, CBOR, hex and base64. It does not look into compressed or encrypted
 * data. Files are streamed; a match across two reads is found. Immutable; thread-safe.
 *
 * <p>In 100 MB of sealed data a form of four bytes turns up by chance now and then. So a form
 * weaker than {@value Form#STRONG} bytes counts only within 256 bytes of another planted value, as
 * a latitude has its longitude beside it; alone it is listed under {@link LeakReport#chances}.
 */
public final class LeakSearch {
  private static final int CHUNK = 1 << 18;
  private static final int MOST_PER_FILE = 100_000;

  private final List<Form> forms;
  private final List<Form> leftOut;
  private final PatternIndex index;

  /** A search for all forms of these values. */
  public LeakSearch(List<Planted> values) {
    List<Form> all = values.stream().flatMap(v -> v.forms().stream()).toList();
    this.forms = all.stream().filter(Form::isSearched).toList();
    this.leftOut = all.stream().filter(f -> !f.isSearched()).toList();
    this.index = new PatternIndex(forms);
  }

  /** What is looked for. */
  public List<Form> forms() {
    return forms;
  }

  /** What is not looked for, since it carries less than {@value Form#MIN_STRENGTH} bytes. */
  public List<Form> leftOut() {
    return leftOut;
  }

  /**
   * Reads all regular files at or below these paths; links are not followed.
   *
   * @throws IOException where one cannot be read, which a search must not pass over
   */
  public LeakReport search(List<Path> roots) throws IOException {
    long bytes = 0;
    List<Finding> findings = new ArrayList<>();
    List<Finding> chances = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (Path root : roots) {
      files.addAll(filesBelow(root));
    }
    for (Path file : files) {
      List<Finding> all = new ArrayList<>();
      bytes += search(file, all);
      for (int i = 0; i < all.size(); i++) {
        (counts(all, i) ? findings : chances).add(all.get(i));
      }
    }
    return new LeakReport(files.size(), bytes, findings, chances);
  }

  private static List<Path> filesBelow(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(p -> Files.isRegularFile(p, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private static boolean counts(List<Finding> all, int i) {
    Finding one = all.get(i);
    return one.form().isStrong() || all.stream().anyMatch(one::isSupportedBy);
  }

  private long search(Path file, List<Finding> findings) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return search(file, in, findings);
    }
  }

  /** Keeps the end of what was read before, one byte shorter than the longest pattern. */
  private long search(Path file, InputStream in, List<Finding> findings) throws IOException {
    int overlap = Math.max(0, index.longest() - 1);
    byte[] buffer = new byte[overlap + CHUNK];
    long before = 0;
    int kept = 0;
    for (int n = in.readNBytes(buffer, 0, CHUNK); n > 0; n = in.readNBytes(buffer, kept, CHUNK)) {
      int length = kept + n;
      long base = before - kept;
      index.find(buffer, kept, length, (form, at) -> add(findings, file, base + at, form));
      before += n;
      kept = Math.min(overlap, length);
      System.arraycopy(buffer, length - kept, buffer, 0, kept);
    }
    return before;
  }

  private static void add(List<Finding> findings, Path file, long offset, Form form) {
    if (findings.size() == MOST_PER_FILE) {
      throw new IllegalStateException("too common for a search: " + form + " in " + file);
    }
    findings.add(new Finding(file, offset, form));
  }
}
