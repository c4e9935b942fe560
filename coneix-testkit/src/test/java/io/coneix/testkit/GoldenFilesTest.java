package io.coneix.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.cddl.Cddl;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every golden file of every module against its CDDL; the modules' own tests decode them. */
class GoldenFilesTest {
  private static final Cddl CDDL = Cddl.ofFolder(Golden.formats());

  static Stream<String> names() {
    List<String> names = Golden.names();
    assertThat(names).as("golden files").isNotEmpty();
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void goldenFile_matchesItsCddl(String name) {
    assertThat(CDDL.mismatch(Golden.rule(name), Golden.read(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void goldenFile_withAnyByteCutOff_doesNotMatch(String name) {
    byte[] whole = Golden.read(name);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThat(CDDL.mismatch(Golden.rule(name), cut)).isPresent();
  }

  @Test
  void readme_namesEachFormatThatHasAGoldenFile() throws IOException {
    String readme = Files.readString(Golden.formats().resolve("README.md"));
    assertThat(names().map(Golden::rule).distinct()).allMatch(r -> readme.contains("`" + r + "`"));
  }
}
