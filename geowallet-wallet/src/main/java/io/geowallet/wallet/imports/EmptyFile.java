package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;

/** A file without content, or with nothing but white space. */
public final class EmptyFile extends UnusableInput {
  private static final long serialVersionUID = 1L;

  EmptyFile(Place where) {
    super("the file is empty", where.text(), "GPX or CSV", "nothing", "export the track again");
  }
}
