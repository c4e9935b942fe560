package io.coneix.cli.option;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** A command that needs a role's data directory, and finds none. */
public final class NoDataDirectory extends UnusableInput {
  NoDataDirectory(Path path, String role) {
    super(
        "no data directory",
        path.toString(),
        "the directory of the " + role,
        "none",
        "run '" + role + " init' first, or give --data DIR");
  }
}
