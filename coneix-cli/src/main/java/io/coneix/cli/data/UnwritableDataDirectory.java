package io.coneix.cli.data;

import io.coneix.evidence.error.UnusableInput;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The data directory cannot be made or written. */
public final class UnwritableDataDirectory extends UnusableInput {
  UnwritableDataDirectory(Path where, String found) {
    super(
        "data directory cannot be written",
        where.toString(),
        "a directory that this user may write",
        found,
        "give --data DIR with another directory, or look at its permissions and the disk");
  }

  UnwritableDataDirectory(Path where, IOException cause) {
    this(where, describe(cause));
    initCause(cause);
  }

  // Their message is the path alone; the kind of failure is in the class name.
  private static String describe(IOException cause) {
    String kind = cause.getClass().getSimpleName();
    return cause instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : kind;
  }
}
