package io.geowallet.wallet.imports.pack;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** A gzip file or ZIP archive that is cut off, damaged, or packed in a way that is not read. */
public final class BrokenArchive extends UnusableInput {
  private static final long serialVersionUID = 1L;

  BrokenArchive(Place where, String expected, String found) {
    super(
        "the packed file cannot be unpacked",
        where.text(),
        expected,
        found,
        "copy or download the file again, or unpack it yourself");
  }
}
