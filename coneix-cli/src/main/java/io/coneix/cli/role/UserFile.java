package io.coneix.cli.role;

import io.coneix.cli.data.PrivateFiles;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.IoReason;
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
        throw new UnreadableFile(file, "a file", kind(file));
      }
      if (Files.size(file) > maxBytes) {
        throw new UnreadableFile(
            file, "at most " + maxBytes + " bytes", Files.size(file) + " bytes");
      }
      return Bytes.wrap(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableFile(file, "a file that can be read", IoReason.of(e));
    }
  }

  private static String kind(Path file) {
    if (Files.isDirectory(file)) {
      return "a folder";
    }
    return Files.exists(file) ? "a device or a pipe" : "nothing";
  }

  /** Reads a whole file as UTF-8. */
  public static String readText(Path file, int maxBytes) {
    return new String(read(file, maxBytes).unsafeArray(), StandardCharsets.UTF_8);
  }

  /**
   * Writes a whole file, replacing what was there at once; readable by its owner alone, who may
   * hand it on. What is no regular file (a pipe, a terminal) is written as it is.
   */
  public static void write(Path file, Bytes content) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.write(file, content.unsafeArray());
      } else {
        PrivateFiles.write(file.toAbsolutePath(), content.unsafeArray());
      }
    } catch (IOException e) {
      throw new UnreadableFile(file, "a file that can be written", IoReason.of(e));
    }
  }

  /** Writes text as UTF-8. */
  public static void writeText(Path file, String content) {
    write(file, Bytes.utf8(content));
  }
}
