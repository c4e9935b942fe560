package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;

/** A line that no CSV of positions has. */
public final class RecordTooLong extends UnusableInput {
  private static final long serialVersionUID = 1L;

  RecordTooLong(Place where) {
    super(
        "a line is too long",
        where.text(),
        "at most " + CsvRecords.MAX_CHARS + " characters",
        "more",
        "check that the file is CSV with one position in each line");
  }
}
