package io.coneix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StandardOutTest {
  @Test
  void whatArrives_isUtf8_andNotLost(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("out");
    try (FileOutputStream target = new FileOutputStream(file.toFile())) {
      PrintStream out = StandardOut.open(target.getFD());
      out.print("vérifié");
      assertThat(StandardOut.lost(out)).isEmpty();
    }
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("vérifié");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fullDisk_losesTheAnswer() throws IOException {
    try (FileOutputStream full = new FileOutputStream("/dev/full")) {
      PrintStream out = StandardOut.open(full.getFD());
      out.println("PASS");
      assertThat(StandardOut.lost(out)).isPresent();
    }
  }

  @Test
  void streamOfATest_losesNothing() {
    assertThat(StandardOut.lost(new Cli().environment().out())).isEmpty();
  }
}
