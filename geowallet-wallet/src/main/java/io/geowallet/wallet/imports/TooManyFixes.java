package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** A file with more fixes than one import takes. */
public final class TooManyFixes extends UnusableInput {
  private static final long serialVersionUID = 1L;

  TooManyFixes(Place where, long limit) {
    super(
        "the file has too many fixes",
        where.text(),
        "at most " + limit,
        "more",
        "split the file, for example by month");
  }
}
