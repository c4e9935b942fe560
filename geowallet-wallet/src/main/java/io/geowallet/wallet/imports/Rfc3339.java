package io.geowallet.wallet.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as RFC 3339, section 5.6, writes them: with seconds, and with Z or an offset. A time
 * without one could be anywhere within a day and is refused. Stateless.
 */
final class Rfc3339 {
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})"
              + "(?:\\.([0-9]{1,30}))?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))");

  private static final long MINUTE_MS = 60_000;

  private Rfc3339() {}

  /**
   * Milliseconds since 1970-01-01T00:00:00Z; finer fractions are cut off. Empty where the text is
   * no such time. A leap second counts as the second after it, as POSIX has it.
   */
  static OptionalLong parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return OptionalLong.empty();
    }
    int hour = number(m, 4);
    int minute = number(m, 5);
    int second = number(m, 6);
    int offsetMinutes = offsetMinutes(m);
    if (hour > 23 || minute > 59 || second > 60 || offsetMinutes == Integer.MAX_VALUE) {
      return OptionalLong.empty();
    }
    try {
      long day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3)).toEpochDay();
      long minutes = day * 1_440 + hour * 60L + minute - offsetMinutes;
      boolean leap = second == 60;
      return leap && !endsADay(minutes)
          ? OptionalLong.empty()
          : OptionalLong.of(minutes * MINUTE_MS + second * 1_000L + fractionMs(m));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  /** Leap seconds are inserted at 23:59:60 UTC only. */
  private static boolean endsADay(long minutes) {
    return Math.floorMod(minutes, 1_440L) == 1_439;
  }

  /** Minutes east of UTC; {@code Integer.MAX_VALUE} where there is no such offset. */
  private static int offsetMinutes(Matcher m) {
    if (m.group(8) == null) {
      return 0;
    }
    int hours = number(m, 9);
    int minutes = number(m, 10);
    if (hours > 23 || minutes > 59) {
      return Integer.MAX_VALUE;
    }
    return (m.group(8).equals("-") ? -1 : 1) * (hours * 60 + minutes);
  }

  private static int fractionMs(Matcher m) {
    return m.group(7) == null ? 0 : Integer.parseInt((m.group(7) + "00").substring(0, 3));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
