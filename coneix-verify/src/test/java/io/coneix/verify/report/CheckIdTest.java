package io.coneix.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CheckIdTest {
  private static final Path PAGE = Path.of("..", "docs", "format", "verify.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  @Test
  void idsOfCodeAndPage_agree() throws IOException {
    List<String> page =
        ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)).toList();

    assertThat(page)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(CheckId.values()).map(CheckId::text).toList());
  }

  @Test
  void idOfARun_endsWithItsNumber() {
    assertThat(CheckId.RUN_ENTRY.ofRun(3)).isEqualTo("run-entry:3");
  }
}
