package io.coneix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/threats.md} against the tests that it names. */
class ThreatsPageTest {
  private static final Path ROOT =
      Path.of(System.getProperty("coneix.home")).toAbsolutePath().normalize();
  private static final Pattern METHOD = Pattern.compile("(?:void|DynamicTest>) (T[0-9]{2})_");
  private static final Pattern NAMED = Pattern.compile("`([A-Za-z0-9]+)`");
  private static final int THREATS = 48;

  private static List<String> rows() throws IOException {
    return Files.readString(ROOT.resolve("docs/threats.md"))
        .lines()
        .filter(line -> line.matches("\\| T[0-9]{2} .*"))
        .toList();
  }

  private static Map<String, TreeSet<String>> tests() throws IOException {
    Map<String, TreeSet<String>> byThreat = new TreeMap<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      modules
          .map(m -> m.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .forEach(source -> collect(source, byThreat));
    }
    return byThreat;
  }

  private static void collect(Path source, Map<String, TreeSet<String>> byThreat) {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher method = METHOD.matcher(Files.readString(file));
        String name = file.getFileName().toString().replace(".java", "");
        while (method.find()) {
          byThreat.computeIfAbsent(method.group(1), t -> new TreeSet<>()).add(name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyThreat_hasARow() throws IOException {
    assertThat(rows()).hasSize(THREATS);
  }

  @Test
  void everyRow_namesJustTheTestsThatAttackIt() throws IOException {
    Map<String, TreeSet<String>> tests = tests();
    for (String row : rows()) {
      String[] cells = row.split("\\|");
      String threat = cells[1].strip();
      TreeSet<String> named = new TreeSet<>();
      Matcher name = NAMED.matcher(cells[4]);
      while (name.find()) {
        named.add(name.group(1));
      }
      assertThat(named).as(threat).isEqualTo(tests.getOrDefault(threat, new TreeSet<>()));
      assertThat(cells[5].strip().startsWith("open"))
          .as(threat + ", open")
          .isEqualTo(named.isEmpty());
    }
  }
}
