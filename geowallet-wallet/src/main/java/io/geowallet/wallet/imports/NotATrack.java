package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** A file that is something else altogether: a picture, an archive, a program. */
public final class NotATrack extends UnusableInput {
  private static final long serialVersionUID = 1L;

  NotATrack(Place where, String found) {
    super(
        "the file holds no track",
        where.text(),
        "one of the formats of docs/formats-read.md, as it is or packed by gzip or ZIP",
        found,
        found.equals(Content.TAR)
            ? "unpack the tar archive first, and import the files that were in it"
            : "export the track again; the name of a file does not matter, its content does");
  }
}
