package io.coneix.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The list that a program's hash is taken over names every class that can change an answer. */
class ProgramListTest {
  private static final String RESOURCE = "/META-INF/coneix/programs.list";

  private static Bytes resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ProgramListTest.class.getResourceAsStream(name), name)) {
      return Bytes.wrap(in.readAllBytes());
    }
  }

  private static String text() throws IOException {
    return new String(resource(RESOURCE).toArray(), StandardCharsets.UTF_8);
  }

  @Test
  void list_isSortedLinesThatEndInOneLineFeed() throws IOException {
    List<String> names = text().lines().map(l -> l.substring(0, l.indexOf(' '))).toList();
    assertThat(names).isSorted().doesNotHaveDuplicates();
    assertThat(text()).matches("([\\w.$-]+ [0-9a-f]{64}\n)+");
  }

  @Test
  void hashes_areThoseOfTheClasses() throws IOException {
    for (String line : text().lines().toList()) {
      String[] parts = line.split(" ");
      Bytes code = resource("/" + parts[0].replace('.', '/') + ".class");
      assertThat(parts[1]).as(parts[0]).isEqualTo(Sha256.of(code).hex());
    }
  }

  @Test
  void list_isComplete() throws IOException {
    List<String> all =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(
                    "io.geowallet.programs", "io.geowallet.mobility", "io.coneix.contract")
                .stream()
                .map(JavaClass::getName)
                .sorted()
                .toList();
    assertThat(all).hasSizeGreaterThan(50);
    assertThat(text().lines().map(l -> l.substring(0, l.indexOf(' '))))
        .containsExactlyElementsOf(all);
  }
}
