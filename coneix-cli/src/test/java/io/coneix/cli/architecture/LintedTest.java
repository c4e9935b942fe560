package io.coneix.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No module's sources are left out of {@code build/lint}, which names them one by one. */
class LintedTest {
  private static final Path ROOT = Path.of(System.getProperty("coneix.home"));
  private static final Pattern SOURCE =
      Pattern.compile("<source>\\$\\{project\\.basedir}/\\.\\./\\.\\./(.*)</source>");

  @Test
  void sourcesOfEveryModule_areLinted() throws IOException {
    String pom = Files.readString(ROOT.resolve("build/lint/pom.xml"));
    TreeSet<String> linted = SOURCE.matcher(pom).results().map(m -> m.group(1)).collect(toSorted());
    // A module may be named before it has tests.
    assertThat(there()).hasSizeGreaterThan(House.MODULES.size()).isSubsetOf(linted);
  }

  private static TreeSet<String> there() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .filter(m -> Files.exists(m.resolve("pom.xml")))
          .flatMap(m -> Stream.of(m.resolve("src/main/java"), m.resolve("src/test/java")))
          .filter(Files::isDirectory)
          .map(d -> ROOT.relativize(d).toString())
          .collect(toSorted());
    }
  }

  private static java.util.stream.Collector<String, ?, TreeSet<String>> toSorted() {
    return Collectors.toCollection(TreeSet::new);
  }
}
