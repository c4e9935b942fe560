package io.geowallet.wallet.live.timetable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of one day, by the local clock.
 *
 * @param fromMinute of the day, 0 to 1,439
 * @param toMinute after it, at most 1,440: midnight at the day's end
 */
public record Hours(int fromMinute, int toMinute) {
  /** Minutes of a day. */
  public static final int DAY = 1_440;

  private static final int HOUR = 60;
  private static final Pattern FORM = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|24:00");

  /** Checks the order. */
  public Hours {
    if (fromMinute < 0 || toMinute > DAY || fromMinute >= toMinute) {
      throw new IllegalArgumentException("hours end after they begin, on the same day");
    }
  }

  /** As somebody types them; midnight may stand for the day's end. Empty where they are none. */
  public static Optional<Hours> typed(String from, String to) {
    int begin = minute(from);
    int end = minute(to);
    int last = end == 0 ? DAY : end;
    return begin >= 0 && end >= 0 && begin < last
        ? Optional.of(new Hours(begin, last))
        : Optional.empty();
  }

  private static int minute(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return -1;
    }
    return form.group(1) == null
        ? DAY
        : Integer.parseInt(form.group(1)) * HOUR + Integer.parseInt(form.group(2));
  }

  boolean holds(int minute) {
    return minute >= fromMinute && minute < toMinute;
  }

  /** Their begin, for example {@code 08:00}. */
  public String from() {
    return text(fromMinute);
  }

  /** Their end; midnight is {@code 00:00}, as fields for times have it. */
  public String to() {
    return text(toMinute % DAY);
  }

  private static String text(int minute) {
    return two(minute / HOUR) + ":" + two(minute % HOUR);
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
