package io.coneix.cli.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of the file that marks a data directory: one line, format and role. */
final class Mark {
  private static final String FORMAT = "coneix data directory, format 1, role ";
  private static final int MAX_BYTES = 200;

  private Mark() {}

  static byte[] of(String role) {
    return (FORMAT + role + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses a mark of another role or format. */
  static void check(Path mark, String role) throws IOException {
    if (Files.size(mark) > MAX_BYTES) {
      throw new ForeignDataDirectory(mark, "a mark of one line", "a longer file");
    }
    String expected = new String(of(role), StandardCharsets.UTF_8).strip();
    String found = new String(Files.readAllBytes(mark), StandardCharsets.UTF_8).strip();
    if (!found.equals(expected)) {
      throw new ForeignDataDirectory(mark, expected, found);
    }
  }
}
