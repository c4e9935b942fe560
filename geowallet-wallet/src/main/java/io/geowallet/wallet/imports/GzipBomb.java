package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;

/** A gzip file that unpacks to far more than a track does. */
public final class GzipBomb extends UnusableInput {
  private static final long serialVersionUID = 1L;

  GzipBomb(Place where, String expected, String found) {
    super(
        "the gzip file unpacks to too much",
        where.text(),
        expected,
        found,
        "unpack the file yourself and look at it before you import it");
  }
}
