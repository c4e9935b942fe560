package io.geowallet.wallet.imports.csv;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/**
 * A CSV field whose opening quotation mark is never closed; whatever follows it would be part of
 * the field.
 */
public final class UnterminatedQuote extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnterminatedQuote(Place where) {
    super(
        "a quoted field has no end",
        where.text(),
        "a closing quotation mark within the next " + CsvRecords.MAX_CHARS + " characters",
        "none",
        "close the quotation mark that this line opens, or remove it");
  }
}
