package io.coneix.cli.wallet;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long a pause lasts. Stateless. */
final class PauseLength {
  private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,3})([mhd])");
  private static final Duration MOST = Duration.ofDays(366);

  private PauseLength() {}

  /**
   * Milliseconds of {@code 90m}, {@code 8h} or {@code 2d}.
   *
   * @throws UnusableText where it is none, or longer than a year
   */
  static long ms(String text) {
    Matcher length = LENGTH.matcher(text);
    if (length.matches()) {
      long number = Long.parseLong(length.group(1));
      Duration duration =
          switch (length.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          };
      if (duration.compareTo(MOST) <= 0) {
        return duration.toMillis();
      }
    }
    throw new UnusableText("--for", "minutes, hours or days, for example 90m, 8h or 2d", "another");
  }

  /**
   * Milliseconds since the epoch of a time with its zone.
   *
   * @throws UnusableText where it is none, past, or more than a year ahead
   */
  static long untilMs(String text, long nowMs) {
    try {
      long ms = OffsetDateTime.parse(text).toInstant().toEpochMilli();
      if (ms > nowMs && ms - nowMs <= MOST.toMillis()) {
        return ms;
      }
    } catch (DateTimeException | ArithmeticException e) {
      throw new UnusableText("--until", "a time such as 2026-11-02T18:00+01:00", "another text");
    }
    throw new UnusableText("--until", "a time to come, within a year", "another");
  }
}
