package io.geowallet.wallet.imports.csv;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.RecordTooLong;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits text into records by RFC 4180: commas, quotation marks, line ends within quoted fields.
 * Lines may end with CR LF, LF or CR. It holds one record at a time. Not thread-safe.
 */
final class CsvRecords {
  /** No record may be longer; a record of ours has some 100 characters. */
  static final int MAX_CHARS = 65_536;

  private static final int END = -1;

  private final Reader in;
  private final Place file;
  private long line = 1;
  private int next;
  private int length;

  /** Starts at the first character of {@code in}, which should be buffered. */
  CsvRecords(Reader in, Place file) throws IOException {
    this.in = in;
    this.file = file;
    this.next = in.read();
  }

  /**
   * The next record, or empty at the end of the file.
   *
   * @throws RecordTooLong if it has more than {@link #MAX_CHARS} characters
   * @throws UnterminatedQuote if a quoted field has no end
   */
  Optional<CsvRecord> read() throws IOException {
    if (next == END) {
      return Optional.empty();
    }
    long start = line;
    length = 0;
    List<String> fields = new ArrayList<>();
    boolean good = true;
    do {
      StringBuilder field = new StringBuilder();
      good &= next == '"' ? quoted(field, start) : plain(field);
      if (!good) {
        skipLine();
      }
      fields.add(field.toString());
    } while (skip(','));
    endLine();
    return Optional.of(new CsvRecord(start, fields, good));
  }

  /** A field without quotation marks; false if there is one in it. */
  private boolean plain(StringBuilder field) throws IOException {
    while (!atFieldEnd()) {
      if (next == '"') {
        return false;
      }
      field.append((char) take());
    }
    return true;
  }

  /** A field within quotation marks; false if something follows the closing one. */
  private boolean quoted(StringBuilder field, long start) throws IOException {
    take();
    while (true) {
      if (next == END || length >= MAX_CHARS) {
        throw new UnterminatedQuote(file.at(start));
      }
      int c = take();
      if (c != '"') {
        field.append((char) c);
      } else if (next == '"') {
        field.append((char) take());
      } else {
        return atFieldEnd();
      }
    }
  }

  private boolean atFieldEnd() {
    return next == ',' || next == '\n' || next == '\r' || next == END;
  }

  private void skipLine() throws IOException {
    while (next != '\n' && next != '\r' && next != END) {
      take();
    }
  }

  private boolean skip(char c) throws IOException {
    if (next != c) {
      return false;
    }
    take();
    return true;
  }

  private void endLine() throws IOException {
    skip('\r');
    skip('\n');
  }

  /** Moves on by one character, and counts lines: CR LF is one line end, CR and LF are one each. */
  private int take() throws IOException {
    if (++length > MAX_CHARS) {
      throw new RecordTooLong(file.at(line), MAX_CHARS);
    }
    int c = next;
    next = in.read();
    if (c == '\r' || c == '\n') {
      line += c == '\r' && next == '\n' ? 0 : 1;
    }
    return c;
  }
}
