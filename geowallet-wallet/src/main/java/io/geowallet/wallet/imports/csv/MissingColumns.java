package io.geowallet.wallet.imports.csv;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** Text without the columns that are needed. */
public final class MissingColumns extends UnusableInput {
  private static final long serialVersionUID = 1L;

  MissingColumns(Place where, String found, String hint) {
    super(
        "needed columns are missing",
        where.text(),
        "a first line that names the columns time, lat and lon",
        found,
        hint);
  }
}
