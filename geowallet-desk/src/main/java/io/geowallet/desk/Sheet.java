package io.geowallet.desk;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.pages.Lang;
import io.coneix.pages.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Writes a table that a spreadsheet opens by a double click: CSV (RFC 4180) in UTF-8 with a byte
 * order mark, without which Excel takes it for Windows-1252.
 *
 * <p>In French it separates by semicolons and writes decimal commas, since Excel splits by the list
 * separator of its country and would put a whole line into one cell otherwise. Dates are ISO 8601,
 * which both read. What {@code coneix desk statements --csv} writes is made for programs and stays
 * as it is: commas, points, no mark.
 *
 * <p>Foreign text is one line, quoted, and has an apostrophe before what a spreadsheet would take
 * for a formula (THREATS, T45). Not thread-safe.
 */
public final class Sheet {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20|%";
  private static final String END = "\r\n";

  private final char separator;
  private final char point;
  private final StringBuilder text = new StringBuilder(MARK);
  private boolean first = true;

  /** An empty table for readers of {@code lang}. */
  public Sheet(Lang lang) {
    this.separator = lang == Lang.FR ? ';' : ',';
    this.point = lang == Lang.FR ? ',' : '.';
  }

  /** A cell of any text. */
  public Sheet text(String value) {
    return cell('"' + harmless(value).replace("\"", "\"\"") + '"');
  }

  /** One plain line that no spreadsheet takes for a formula. */
  static String harmless(String value) {
    String plain = PlainText.of(value);
    // What was stripped or replaced does not count: only what the spreadsheet will see first.
    boolean formula = !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0;
    boolean hidden = !value.isEmpty() && "\t\r\n".indexOf(value.charAt(0)) >= 0;
    return formula || hidden ? "'" + plain : plain;
  }

  /** A whole number. */
  public Sheet number(long value) {
    return cell(Long.toString(value));
  }

  /** Units of 0.1 km as kilometres. */
  public Sheet km(long hm) {
    return decimal(BigDecimal.valueOf(hm, 1));
  }

  /** Cents as euros. */
  public Sheet euros(long cents) {
    return decimal(BigDecimal.valueOf(cents, 2));
  }

  private Sheet decimal(BigDecimal value) {
    return cell(value.toPlainString().replace('.', point));
  }

  /** A date. */
  public Sheet date(LocalDate day) {
    return cell(day.toString());
  }

  /** A cell without content. */
  public Sheet empty() {
    return cell("");
  }

  private Sheet cell(String content) {
    if (!first) {
      text.append(separator);
    }
    first = false;
    text.append(content);
    return this;
  }

  /** Ends a row. */
  public Sheet end() {
    text.append(END);
    first = true;
    return this;
  }

  /** The file. */
  public Bytes bytes() {
    return Bytes.utf8(text.toString());
  }
}
