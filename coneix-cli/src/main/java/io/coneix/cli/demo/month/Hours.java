package io.coneix.cli.demo.month;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours of the demo's contract: Monday to Friday, 08:00 to 19:00, Europe/Paris. Stateless. */
final class Hours {
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final LocalTime BEGIN = LocalTime.of(8, 0);
  private static final LocalTime END = LocalTime.of(19, 0);

  private Hours() {}

  /** How a span of time lies to the hours. */
  enum Position {
    /** All of it in the hours of one day. */
    INSIDE,
    /** Some of it. */
    ACROSS,
    /** None of it. */
    OUTSIDE
  }

  /** Judges the span from {@code start} to {@code end}, in milliseconds of UTC, both included. */
  static Position position(long startMs, long endMs) {
    boolean in = contains(startMs);
    boolean out = contains(endMs);
    if (in && out && date(startMs).equals(date(endMs))) {
      return Position.INSIDE;
    }
    return in || out || spansADay(startMs, endMs) ? Position.ACROSS : Position.OUTSIDE;
  }

  /** The local date of an instant. */
  static LocalDate date(long ms) {
    return local(ms).toLocalDate();
  }

  static ZonedDateTime local(long ms) {
    return Instant.ofEpochMilli(ms).atZone(ZONE);
  }

  private static boolean contains(long ms) {
    ZonedDateTime local = local(ms);
    LocalTime time = local.toLocalTime();
    return isWorkday(local.toLocalDate()) && !time.isBefore(BEGIN) && !time.isAfter(END);
  }

  /** Whether a whole day's hours lie strictly within the span. */
  private static boolean spansADay(long startMs, long endMs) {
    for (LocalDate d = date(startMs); !d.isAfter(date(endMs)); d = d.plusDays(1)) {
      long begin = d.atTime(BEGIN).atZone(ZONE).toInstant().toEpochMilli();
      if (isWorkday(d) && startMs < begin && begin < endMs) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWorkday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
