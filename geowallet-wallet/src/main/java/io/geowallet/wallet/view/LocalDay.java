package io.geowallet.wallet.view;

import io.coneix.evidence.slot.Slot;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day of a zone as a span of time, 23 to 25 hours long.
 *
 * @param startMs its first millisecond since 1970
 * @param endMs the first one after it
 */
public record LocalDay(LocalDate date, ZoneId zone, long startMs, long endMs) {
  /** The day of a zone. */
  public static LocalDay of(LocalDate date, ZoneId zone) {
    return new LocalDay(date, zone, ms(date, zone), ms(date.plusDays(1), zone));
  }

  private static long ms(LocalDate date, ZoneId zone) {
    return Math.max(0, date.atStartOfDay(zone).toInstant().toEpochMilli());
  }

  /** True where the time is on this day. */
  public boolean contains(long timeMs) {
    return timeMs >= startMs && timeMs < endMs;
  }

  /** How many slots it has; a part of one counts. */
  public int slots() {
    return toSlot() - Slot.ofMs(startMs).number();
  }

  private int toSlot() {
    return Slot.ofMs(endMs - 1).number() + 1;
  }

  /** First millisecond of the day before: a trip that begins there may end on this day. */
  long windowFromMs() {
    return ms(date.minusDays(1), zone);
  }

  /** First millisecond after the next day. */
  long windowToMs() {
    return ms(date.plusDays(2), zone);
  }
}
