package io.coneix.holder.store;

import io.coneix.evidence.error.UnusableInput;
import java.nio.file.Path;

/** A directory in which a wallet cannot live. */
public final class UnusableDirectory extends UnusableInput {
  /** Builds the failure from the place and what is wrong with it. */
  public UnusableDirectory(Path where, String expected, String found) {
    super(
        "directory cannot hold this wallet",
        where.toString(),
        expected,
        found,
        "give another directory, or look at its permissions and the disk");
  }
}
