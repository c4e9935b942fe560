package io.geowallet.wallet.imports.point;

import io.coneix.evidence.error.UnusableInput;

/** A file without content, or with nothing but white space. */
public final class EmptyFile extends UnusableInput {
  private static final long serialVersionUID = 1L;

  /** A file that was read to its end. */
  public EmptyFile(Place where) {
    super("the file is empty", where.text(), "a track", "nothing", "export the track again");
  }
}
