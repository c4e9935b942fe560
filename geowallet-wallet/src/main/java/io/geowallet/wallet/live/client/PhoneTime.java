package io.geowallet.wallet.live.client;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Times as applications write them, in ms since the epoch; NaN where it is none. Stateless. */
final class PhoneTime {
  private static final int MOST_CHARS = 40;
  private static final double MS_PER_S = 1_000;

  /** Seconds until 2038 and milliseconds since 1970-01-25 are told apart by their size. */
  private static final double MOST_SECONDS = Integer.MAX_VALUE;

  /** ISO 8601 with an offset, its colon left out or not. */
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter UTC =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter(Locale.ROOT);

  private PhoneTime() {}

  /** A date and time with its offset. */
  static double ofIso(String text) {
    try {
      return text.length() > MOST_CHARS
          ? Double.NaN
          : OffsetDateTime.parse(text, WITH_OFFSET).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      return Double.NaN;
    }
  }

  /** Seconds or milliseconds since the epoch, ISO 8601, or a date and time in UTC with a blank. */
  static double ofAny(String text) {
    double number = QueryForm.parseNumber(text);
    if (!Double.isNaN(number)) {
      return number <= MOST_SECONDS ? number * MS_PER_S : number;
    }
    return text.indexOf('T') >= 0 ? ofIso(text) : ofUtc(text);
  }

  private static double ofUtc(String text) {
    try {
      return text.length() > MOST_CHARS
          ? Double.NaN
          : LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC).toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      return Double.NaN;
    }
  }
}
