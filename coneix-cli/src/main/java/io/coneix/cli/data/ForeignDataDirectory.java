package io.coneix.cli.data;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** The directory is another user's, another role's, or no data directory at all. */
public final class ForeignDataDirectory extends UnusableInput {
  ForeignDataDirectory(Path where, String expected, String found) {
    super(
        "not a data directory for this command",
        where.toString(),
        expected,
        found,
        "give --data DIR with a new or empty directory, or the right one");
  }
}
