package io.coneix.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Golden files: examples of every format in {@code docs/format/golden}, as hexadecimal digits.
 *
 * <p>A file is called {@code RULE.hex} or {@code RULE.VARIANT.hex}, where RULE is the rule of the
 * format's CDDL. {@code -Dconeix.golden=write} writes files instead of comparing: then read the
 * difference, since each changed file is a changed format. Stateless.
 */
public final class Golden {
  /** Name of the system property that makes {@link #check} write. */
  public static final String PROPERTY = "coneix.golden";

  private static final Path FORMATS = Path.of("docs", "format");
  private static final String SUFFIX = ".hex";
  private static final int DIGITS_A_LINE = 96;

  private Golden() {}

  /** {@code docs/format} of the repository, looked for in and above the working directory. */
  public static Path formats() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.isDirectory(dir.resolve(FORMATS))) {
        return dir.resolve(FORMATS);
      }
    }
    throw new IllegalStateException("no " + FORMATS + " above " + Path.of("").toAbsolutePath());
  }

  /** The names of all golden files, without suffix, in order. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(formats().resolve("golden"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the golden files", e);
    }
  }

  /** The rule of the CDDL that the file called {@code name} follows. */
  public static String rule(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The bytes of a golden file. */
  public static byte[] read(String name) {
    try {
      return HexFormat.of().parseHex(Files.readString(file(name)).replaceAll("\\s", ""));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read golden file " + name, e);
    }
  }

  /** Fails where {@code actual} is not the content of the golden file, byte for byte. */
  public static void check(String name, byte[] actual) {
    if (System.getProperty(PROPERTY, "").equals("write")) {
      write(name, actual);
      return;
    }
    assertTrue(Files.exists(file(name)), () -> "no golden file " + name + SUFFIX);
    assertEquals(
        HexFormat.of().formatHex(read(name)), HexFormat.of().formatHex(actual), "golden " + name);
  }

  private static void write(String name, byte[] actual) {
    String digits = HexFormat.of().formatHex(actual);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < digits.length(); i += DIGITS_A_LINE) {
      lines.append(digits, i, Math.min(i + DIGITS_A_LINE, digits.length())).append('\n');
    }
    try {
      Files.createDirectories(file(name).getParent());
      Files.writeString(file(name), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write golden file " + name, e);
    }
  }

  private static Path file(String name) {
    return formats().resolve("golden").resolve(name + SUFFIX);
  }
}
