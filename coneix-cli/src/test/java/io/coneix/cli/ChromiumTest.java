package io.coneix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Where no page can be walked in a browser, because the module that does is not built, says so. */
class ChromiumTest {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  @Test
  void pages_canBeWalkedInABrowser() {
    if (!Files.exists(PROGRAM)) {
      String why = "SKIPPED, no " + PROGRAM + ": no page is walked or attacked in a browser";
      System.out.println(why);
      Assumptions.abort(why);
    }
    assertThat(PROGRAM).isExecutable();
  }
}
