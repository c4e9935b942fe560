package io.coneix.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedDataTest {
  @Test
  void folderAbove_isFoundFromDeepInside(@TempDir Path root) throws IOException {
    Path data = Files.createDirectories(root.resolve("shared").resolve("data"));
    Path deep = Files.createDirectories(root.resolve("repository").resolve("module"));
    assertThat(SharedData.above(deep)).contains(data);
  }

  @Test
  void noFolder_isEmpty(@TempDir Path root) {
    // A folder above the temporary directory would be found as well, and rightly so.
    SharedData.above(root).ifPresent(found -> assertThat(root.startsWith(found)).isFalse());
    assertThat(SharedData.above(root.getRoot().resolve("nowhere-at-all"))).isEmpty();
  }

  @Test
  void absentFile_skipsTheTest() {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> SharedData.require("no/such-file", out))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no/such-file");
    assertThat(console.toString(StandardCharsets.UTF_8)).startsWith("SKIPPED, no ");
  }

  @Test
  void packedFile_isUnpacked() {
    assertThat(SharedData.lines("tracks/mobilitynet-stationary-fixes.csv.gz").get(0))
        .startsWith("timeline,run,phone,time,lat,lon");
  }
}
