package io.coneix.cli.data;

import io.coneix.evidence.error.IoReason;
import io.coneix.evidence.error.UnusableInput;
import java.io.IOException;
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
    this(where, IoReason.of(cause));
    initCause(cause);
  }
}
