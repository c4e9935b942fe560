package io.coneix.platform.files;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** A data directory that is foreign, in use, or cannot be written. */
public final class UnusableDataDirectory extends UnusableInput {
  UnusableDataDirectory(Path path, String expected, String found) {
    super(
        "data directory cannot be used",
        path.toString(),
        expected,
        found,
        "choose another directory, or end the process that uses it");
  }
}
