package io.coneix.cli.role;

import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes the small files that a user names on the command line. */
public final class UserFile {
  private UserFile() {}

  /**
   * Reads a whole file.
   *
   * @param maxBytes a longer one is refused
   */
  public static Bytes read(Path file, int maxBytes) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UnreadableFile(file, "a file", Files.exists(file) ? "something else" : "nothing");
      }
      if (Files.size(file) > maxBytes) {
        throw new UnreadableFile(
            file, "at most " + maxBytes + " bytes", Files.size(file) + " bytes");
      }
      return Bytes.wrap(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableFile(file, "a file that can be read", e.getClass().getSimpleName());
    }
  }

  /** Reads a whole file as UTF-8. */
  public static String readText(Path file, int maxBytes) {
    return new String(read(file, maxBytes).unsafeArray(), StandardCharsets.UTF_8);
  }

  /** Writes a whole file, replacing what was there. */
  public static void write(Path file, Bytes content) {
    try {
      Files.write(file, content.unsafeArray());
    } catch (IOException e) {
      throw new UnreadableFile(file, "a file that can be written", e.getClass().getSimpleName());
    }
  }

  /** Writes text as UTF-8. */
  public static void writeText(Path file, String content) {
    write(file, Bytes.utf8(content));
  }
}
