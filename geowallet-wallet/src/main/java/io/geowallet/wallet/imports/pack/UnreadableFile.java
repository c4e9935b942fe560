package io.geowallet.wallet.imports.pack;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** A file that is missing, is a directory, may not be read, or whose disk fails. */
public final class UnreadableFile extends UnusableInput {
  private static final long serialVersionUID = 1L;

  /** What went wrong is in {@code found}. */
  public UnreadableFile(Place where, String found) {
    super(
        "the file cannot be read",
        where.text(),
        "a file that can be read",
        found,
        "check its name and its permissions");
  }
}
