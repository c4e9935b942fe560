package io.geowallet.map.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file under {@code bad} has the one defect that its name tells. */
class BadMapsTest {
  private static Path folder() {
    try {
      return Path.of(BadMapsTest.class.getResource("bad").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a resource of this module", e);
    }
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] content(String name) {
    try {
      byte[] bytes = Files.readAllBytes(folder().resolve(name));
      if (!name.endsWith(".hex")) {
        return bytes;
      }
      String hex =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining());
      return HexFormat.of().parseHex(hex);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnreadableMap failure(String name) {
    return catchThrowableOfType(UnreadableMap.class, () -> Recorder.of(content(name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void T44_badFile_isRefusedWithItsPlace(String name) {
    UnreadableMap failure = failure(name);
    assertThat(failure).as(name).isNotNull();
    assertThat(failure.where()).isNotBlank();
    assertThat(failure.getMessage()).hasSizeLessThan(300).doesNotContain("root:");
  }

  @Test
  void messages_sayWhatIsWrong() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : names()) {
      all.append(name).append(": ").append(failure(name).getMessage()).append('\n');
    }
    assertThat(all.toString()).isEqualTo(expected());
  }

  private static String expected() throws IOException {
    return Files.readString(folder().resolveSibling("messages.txt"));
  }
}
