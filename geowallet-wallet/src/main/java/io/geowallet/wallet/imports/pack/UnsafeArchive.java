package io.geowallet.wallet.imports.pack;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/**
 * A ZIP archive that no honest program writes: names that lead out of it, links, entries that
 * contradict its own list. Nothing is ever unpacked to the disk here; but such an archive is made
 * to deceive, and is not believed in the rest either.
 */
public final class UnsafeArchive extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnsafeArchive(Place where, String expected, String found) {
    super(
        "the ZIP archive is made to deceive",
        where.text(),
        expected,
        found,
        "ask where the archive comes from before you open it with anything");
  }
}
