package io.geowallet.wallet.imports.csv;

import io.geowallet.wallet.imports.point.Place;

import io.coneix.evidence.error.UnusableInput;

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
