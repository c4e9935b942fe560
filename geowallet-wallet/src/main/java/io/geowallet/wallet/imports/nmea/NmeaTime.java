package io.geowallet.wallet.imports.nmea;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and dates of NMEA 0183, which are UTC. Stateless. */
final class NmeaTime {
  private static final Pattern TIME =
      Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})(?:\\.([0-9]{1,9}))?");
  private static final Pattern DATE = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})");

  private static final Pattern WHOLE_DATE = Pattern.compile("([0-9]{2}),([0-9]{2}),([0-9]{4})");

  /** GPS began in 1980. */
  private static final int FIRST_YEAR = 80;

  private NmeaTime() {}

  /** Milliseconds since midnight, from {@code hhmmss.ss}. */
  static OptionalLong ofDay(String text) {
    Matcher m = TIME.matcher(text);
    if (!m.matches()) {
      return OptionalLong.empty();
    }
    int hour = Integer.parseInt(m.group(1));
    int minute = Integer.parseInt(m.group(2));
    int second = Integer.parseInt(m.group(3));
    if (hour > 23 || minute > 59 || second > 60) {
      return OptionalLong.empty();
    }
    int ms = m.group(4) == null ? 0 : Integer.parseInt((m.group(4) + "00").substring(0, 3));
    return OptionalLong.of(((hour * 60L + minute) * 60 + second) * 1_000 + ms);
  }

  /** Days since 1970, from {@code ddmmyy}. */
  static OptionalLong date(String text) {
    Matcher m = DATE.matcher(text);
    if (!m.matches()) {
      return OptionalLong.empty();
    }
    int year = Integer.parseInt(m.group(3));
    return date(m, (year >= FIRST_YEAR ? 1900 : 2000) + year);
  }

  /** Days since 1970, from {@code dd}, {@code mm} and {@code yyyy}. */
  static OptionalLong date(String day, String month, String year) {
    Matcher m = WHOLE_DATE.matcher(day + "," + month + "," + year);
    return m.matches() ? date(m, Integer.parseInt(m.group(3))) : OptionalLong.empty();
  }

  private static OptionalLong date(Matcher m, int year) {
    try {
      return OptionalLong.of(
          LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)))
              .toEpochDay());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
