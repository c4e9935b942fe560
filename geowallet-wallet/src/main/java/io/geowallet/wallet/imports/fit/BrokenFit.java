package io.geowallet.wallet.imports.fit;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** A FIT file that is cut off, whose checksum is another, or that breaks the rules of FIT. */
public final class BrokenFit extends UnusableInput {
  private static final long serialVersionUID = 1L;

  BrokenFit(Place where, String expected, String found) {
    super(
        "the FIT file is broken",
        where.text(),
        expected,
        found,
        "copy the file from the device again");
  }
}
