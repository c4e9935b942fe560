package io.coneix.cli.verify;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** A file of the command line that cannot be used, with its name and the reason. */
public final class UnusableFile extends UnusableInput {
  UnusableFile(Path file, UnusableInput cause) {
    super(cause.what(), file + ", " + cause.where(), cause.expected(), cause.found(), cause.hint());
    initCause(cause);
  }

  UnusableFile(Path file, String wanted, String kind, UnusableInput cause) {
    super(
        "not a " + wanted,
        file + ", " + cause.where(),
        cause.expected(),
        kind + " (" + cause.found() + ")",
        cause.hint());
    initCause(cause);
  }
}
