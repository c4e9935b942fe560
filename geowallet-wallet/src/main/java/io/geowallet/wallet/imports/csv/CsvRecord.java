package io.geowallet.wallet.imports.csv;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line line of the file where it begins, from 1
 * @param fields its fields, without their quotation marks
 * @param wellQuoted whether it keeps the rules of quotation marks; if not, the fields mean nothing
 */
record CsvRecord(long line, List<String> fields, boolean wellQuoted) {
  CsvRecord {
    fields = List.copyOf(fields);
  }

  /** Whether it is an empty line. */
  boolean isBlank() {
    return fields.size() == 1 && fields.get(0).isBlank();
  }
}
