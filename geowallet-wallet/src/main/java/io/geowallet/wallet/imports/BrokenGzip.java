package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;

/** A gzip file that is cut off or damaged. */
public final class BrokenGzip extends UnusableInput {
  private static final long serialVersionUID = 1L;

  BrokenGzip(Place where, String found) {
    super(
        "the gzip file is broken",
        where.text(),
        "a whole gzip file",
        found,
        "copy or download the file again");
  }
}
