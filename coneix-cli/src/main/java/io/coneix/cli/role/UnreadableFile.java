package io.coneix.cli.role;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** A file that the user names and that cannot be read, or not written. */
public final class UnreadableFile extends UnusableInput {
  /** Builds the failure. */
  public UnreadableFile(Path file, String expected, String found) {
    super(
        "cannot use the file",
        file.toString(),
        expected,
        found,
        "check name, content and permissions");
  }
}
