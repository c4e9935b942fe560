package io.geowallet.wallet.imports.point;

import java.util.OptionalLong;

/**
 * Reads times as RFC 3339, section 5.6, writes them: with seconds, and with Z or an offset. A time
 * without one could be anywhere within a day and is refused. Stateless.
 */
public final class Rfc3339 {
  private static final long MINUTE_MS = 60_000;
  private static final int DATE_AND_TIME = 19;
  private static final int MAX_FIGURES = 30;
  private static final int NONE = -1;
  private static final long NO_DAY = Integer.MIN_VALUE;

  /** From the first of March of the year 0. */
  private static final long DAYS_TO_1970 = 719_468;

  private static final int NO_OFFSET = Integer.MAX_VALUE;

  private Rfc3339() {}

  /**
   * Milliseconds since 1970-01-01T00:00:00Z; finer fractions are cut off. Empty where the text is
   * no such time. A leap second counts as the second after it, as POSIX has it.
   */
  public static OptionalLong parse(String text) {
    return parse(text, false);
  }

  /**
   * As {@link #parse(String)}; also takes the offset without a colon (ISO 8601, basic), as iOS
   * writes it.
   */
  public static OptionalLong parseLenient(String text) {
    return parse(text, true);
  }

  private static OptionalLong parse(String text, boolean lenient) {
    if (text.length() <= DATE_AND_TIME || !isShaped(text)) {
      return OptionalLong.empty();
    }
    int hour = number(text, 11, 2);
    int minute = number(text, 14, 2);
    int second = number(text, 17, 2);
    int zone = afterFraction(text);
    int offset = zone == NONE ? NO_OFFSET : offsetMinutes(text, zone, lenient);
    if (hour > 23 || minute > 59 || second > 60 || offset == NO_OFFSET) {
      return OptionalLong.empty();
    }
    long day = day(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
    long minutes = day * 1_440 + hour * 60L + minute - offset;
    boolean badLeap = second == 60 && !endsADay(minutes);
    return day == NO_DAY || badLeap
        ? OptionalLong.empty()
        : OptionalLong.of(minutes * MINUTE_MS + second * 1_000L + fractionMs(text, zone));
  }

  /** Days since 1970; {@link #NO_DAY} where the calendar has no such day. */
  private static long day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) {
      return NO_DAY;
    }
    // Counted from March, so that the leap day is the last of its year (Hatcher, 1984).
    int y = month <= 2 ? year - 1 : year;
    int fromMarch = (month + 9) % 12;
    int leaps = Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400);
    return y * 365L + leaps + (153 * fromMarch + 2) / 5 + day - 1 - DAYS_TO_1970;
  }

  private static int lengthOf(int month, int year) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return switch (month) {
      case 2 -> leap ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Whether it begins like 0000-00-00T00:00:00. */
  private static boolean isShaped(String text) {
    String shape = "0000-00-00T00:00:00";
    for (int i = 0; i < DATE_AND_TIME; i++) {
      char c = text.charAt(i);
      char like = shape.charAt(i);
      boolean good = like == '0' ? isDigit(c) : like == 'T' ? c == 'T' || c == 't' : c == like;
      if (!good) {
        return false;
      }
    }
    return true;
  }

  /** Where the zone begins; {@link #NONE} where the fraction is none. */
  private static int afterFraction(String text) {
    if (text.charAt(DATE_AND_TIME) != '.') {
      return DATE_AND_TIME;
    }
    int i = DATE_AND_TIME + 1;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    int figures = i - DATE_AND_TIME - 1;
    return figures == 0 || figures > MAX_FIGURES || i == text.length() ? NONE : i;
  }

  private static int fractionMs(String text, int zone) {
    int ms = 0;
    for (int i = 0; i < 3; i++) {
      int at = DATE_AND_TIME + 1 + i;
      ms = ms * 10 + (at < zone ? text.charAt(at) - '0' : 0);
    }
    return ms;
  }

  /** Minutes east of UTC; {@link #NO_OFFSET} where there is no such offset. */
  private static int offsetMinutes(String text, int zone, boolean lenient) {
    char sign = text.charAt(zone);
    int length = text.length() - zone;
    if (sign == 'Z' || sign == 'z') {
      return length == 1 ? 0 : NO_OFFSET;
    }
    boolean extended = length == 6 && text.charAt(zone + 3) == ':';
    boolean basic = lenient && length == 5;
    if ((sign != '+' && sign != '-') || !(extended || basic)) {
      return NO_OFFSET;
    }
    int hours = number(text, zone + 1, 2);
    int minutes = number(text, text.length() - 2, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return NO_OFFSET;
    }
    return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
  }

  /** Leap seconds are inserted at 23:59:60 UTC only. */
  private static boolean endsADay(long minutes) {
    return Math.floorMod(minutes, 1_440L) == 1_439;
  }

  /** The number that so many digits write; below 0 where one of them is none. */
  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return NONE;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
