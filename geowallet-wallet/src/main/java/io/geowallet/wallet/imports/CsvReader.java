package io.geowallet.wallet.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads CSV in UTF-8. Bytes that are no UTF-8 do no harm in a column that does not matter, and make
 * a line unusable in one that does. Stateless.
 */
final class CsvReader {
  private static final int BYTE_ORDER_MARK = '\ufeff';

  private CsvReader() {}

  /** Gives all lines to {@code out}. */
  static void read(InputStream in, Place file, FixCollector out) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    skipByteOrderMark(text);
    CsvRecords records = new CsvRecords(text, file);
    CsvRecord header = nextFull(records).orElseThrow(() -> new EmptyFile(file));
    CsvColumns columns = new CsvColumns(header, file);
    Optional<CsvRecord> line = nextFull(records);
    while (line.isPresent()) {
      columns.point(line.get(), out);
      line = nextFull(records);
    }
  }

  private static Optional<CsvRecord> nextFull(CsvRecords records) throws IOException {
    Optional<CsvRecord> record = records.read();
    while (record.isPresent() && record.get().isBlank()) {
      record = records.read();
    }
    return record;
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }
}
