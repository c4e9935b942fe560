package io.geowallet.wallet.imports.pack;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** A gzip file or ZIP archive that unpacks to far more than tracks do. */
public final class ArchiveBomb extends UnusableInput {
  private static final long serialVersionUID = 1L;

  ArchiveBomb(Place where, String expected, String found) {
    super(
        "the file unpacks to too much",
        where.text(),
        expected,
        found,
        "unpack the file yourself and look at it before you import it");
  }
}
