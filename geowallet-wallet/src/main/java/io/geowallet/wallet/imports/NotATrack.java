package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;

/** A file that is something else altogether: a picture, an archive, a program. */
public final class NotATrack extends UnusableInput {
  private static final long serialVersionUID = 1L;

  NotATrack(Place where, String found) {
    super(
        "the file holds no track",
        where.text(),
        "GPX or CSV, as it is or packed by gzip",
        found,
        "export the track as GPX; the name of a file does not matter, its content does");
  }
}
