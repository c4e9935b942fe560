package io.geowallet.wallet.imports.csv;

import io.geowallet.wallet.imports.point.EmptyFile;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;
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
public final class CsvReader {
  private static final int BYTE_ORDER_MARK = '\ufeff';

  private CsvReader() {}

  /**
   * Gives all lines to {@code out}.
   *
   * @throws EmptyFile if there is nothing but white space
   * @throws MissingColumns if the first line does not name the columns
   */
  public static TrackFormat read(InputStream in, Place file, PointSink out) throws IOException {
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
    return TrackFormat.CSV;
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
