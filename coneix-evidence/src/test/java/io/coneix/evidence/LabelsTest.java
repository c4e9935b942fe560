package io.coneix.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Labels of all modules: each stands once in the main sources, and all are in labels.md. */
class LabelsTest {
  private static final Pattern LITERAL = Pattern.compile("\"(coneix/[^\"]*)\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(coneix/[^`]*)` \\|");

  @Test
  void label_standsInOnePlaceOnly() throws IOException {
    List<String> labels = labels();
    assertThat(labels).hasSizeGreaterThan(15).doesNotHaveDuplicates();
  }

  @Test
  void noLabel_isAPrefixOfAnother() throws IOException {
    // Labels are length-prefixed where they are hashed; as texts of a signature they are not.
    List<String> whole = labels().stream().filter(LabelsTest::isWhole).toList();
    for (String label : whole) {
      assertThat(whole).noneMatch(other -> !other.equals(label) && other.startsWith(label));
    }
  }

  @Test
  void labelsInSources_areThoseInTheList() throws IOException {
    Set<String> listed = new TreeSet<>();
    Matcher rows = ROW.matcher(Files.readString(Golden.formats().resolve("labels.md")));
    while (rows.find()) {
      // coneix/entry/KIND/1 stands for the literal "coneix/entry/" with a kind behind it.
      listed.add(rows.group(1).replaceAll("[A-Z][-A-Z]*(/1)?$", ""));
    }
    assertThat(listed)
        .as("rows of docs/format/labels.md and labels in the sources")
        .isEqualTo(new TreeSet<>(labels()));
  }

  private static boolean isWhole(String label) {
    return label.endsWith("/1");
  }

  /** Every label, as often as it stands in the main sources of the reactor. */
  private static List<String> labels() throws IOException {
    List<String> labels = new ArrayList<>();
    Path repository = Golden.formats().getParent().getParent();
    try (Stream<Path> modules = Files.list(repository)) {
      for (Path module : modules.sorted().toList()) {
        Path sources = module.resolve("src").resolve("main").resolve("java");
        // coneix-testkit and coneix-testworld serve tests only.
        boolean production = !module.getFileName().toString().startsWith("coneix-test");
        if (production && Files.isDirectory(sources)) {
          addLabels(sources, labels);
        }
      }
    }
    return labels;
  }

  private static void addLabels(Path sources, List<String> labels) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(file));
        while (matcher.find()) {
          labels.add(matcher.group(1));
        }
      }
    }
  }
}
