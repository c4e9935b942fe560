package io.coneix.contract.scope;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The slots that a contract covers: weekdays and hours of local time, but for holidays.
 *
 * @param weekdays bit 0 is Monday, bit 6 is Sunday; 1 to 127
 * @param fromQuarter the first quarter of an hour of the day, 0 to 95
 * @param toQuarter the quarter after the last, {@code fromQuarter} + 1 to 96
 * @param holidays at most 1,000 local dates that are left out, ascending, as days since 1970-01-01,
 *     0 to {@link Period#MAX_DAY}
 */
public record TimeScope(
    int weekdays, int fromQuarter, int toQuarter, List<Integer> holidays, ZoneTable zone) {
  /** Most dates that are left out. */
  public static final int MAX_HOLIDAYS = 1_000;

  private static final int QUARTERS = 96;
  private static final int QUARTER_SEC = 900;
  private static final int SECONDS_PER_DAY = 86_400;

  /** Refuses an empty or unsorted scope, and dates that no slot has. */
  public TimeScope {
    holidays = List.copyOf(holidays);
    if (weekdays < 1 || weekdays > 127) {
      throw new IllegalArgumentException("weekdays " + weekdays);
    }
    if (fromQuarter < 0 || toQuarter <= fromQuarter || toQuarter > QUARTERS) {
      throw new IllegalArgumentException("quarters " + fromQuarter + " to " + toQuarter);
    }
    if (holidays.size() > MAX_HOLIDAYS
        || holidays.stream().anyMatch(day -> day < 0 || day > Period.MAX_DAY)) {
      throw new IllegalArgumentException("holidays that no scope can hold");
    }
    for (int i = 1; i < holidays.size(); i++) {
      if (holidays.get(i) <= holidays.get(i - 1)) {
        throw new IllegalArgumentException("holidays out of order at " + i);
      }
    }
  }

  /** Reads {@code [weekdays, from, to, [holiday...], zone]}. */
  public static TimeScope of(CborValue value) {
    Fields fields = Fields.of("time scope", value);
    int weekdays = fields.int32("weekdays", 1, 127);
    int from = fields.int32("first quarter", 0, QUARTERS - 1);
    int to = fields.int32("quarter after the last", from + 1, QUARTERS);
    List<Integer> holidays = fields.list("holidays", 0, MAX_HOLIDAYS, TimeScope::holiday);
    ZoneTable zone = ZoneTable.of(fields.any("zone"));
    fields.end();
    try {
      return new TimeScope(weekdays, from, to, holidays, zone);
    } catch (IllegalArgumentException e) {
      throw fields.malformed("holidays", "ascending dates", "another order");
    }
  }

  private static int holiday(CborValue value) {
    Fields fields = Fields.of("holiday", CborValue.array(value));
    return fields.int32("date", 0, Period.MAX_DAY);
  }

  /** {@code [weekdays, from, to, [holiday...], zone]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(weekdays),
        CborValue.of(fromQuarter),
        CborValue.of(toQuarter),
        CborValue.array(holidays.stream().map(CborValue::of).toList()),
        zone.toCbor());
  }

  /** The slots of the period's dates that the scope covers. */
  public SlotSet slots(Period period) {
    return collect(period, true);
  }

  /** All slots of the period's dates, day and night. */
  public SlotSet allSlots(Period period) {
    return collect(period, false);
  }

  private SlotSet collect(Period period, boolean scopeOnly) {
    List<SlotRange> ranges = new ArrayList<>();
    // A zone is at most 18 hours from UTC, so a day on each side holds every slot of the dates.
    long first = Math.max(0, (long) (period.fromDay() - 1) * SECONDS_PER_DAY) / QUARTER_SEC;
    long last = (long) (period.toDay() + 1) * SECONDS_PER_DAY / QUARTER_SEC;
    int start = -1;
    for (int slot = (int) first; slot <= last; slot++) {
      boolean inside = slot < last && isInside(slot, period, scopeOnly);
      if (inside && start < 0) {
        start = slot;
      } else if (!inside && start >= 0) {
        ranges.add(new SlotRange(start, slot));
        start = -1;
      }
    }
    return SlotSet.of(ranges);
  }

  private boolean isInside(int slot, Period period, boolean scopeOnly) {
    long sec = (long) slot * QUARTER_SEC;
    int day = zone.dayAt(sec);
    return period.contains(day) && (!scopeOnly || covers(sec, day));
  }

  /** True where the scope covers the quarter of an hour that holds {@code sec}. */
  public boolean covers(long sec) {
    return covers(sec, zone.dayAt(sec));
  }

  private boolean covers(long sec, int day) {
    // 1970-01-01 was a Thursday, which is day 3 of a week that begins on Monday.
    int weekday = Math.floorMod(day + 3, 7);
    int quarter = zone.secondOfDayAt(sec) / QUARTER_SEC;
    return (weekdays >> weekday & 1) == 1
        && quarter >= fromQuarter
        && quarter < toQuarter
        && !holidays.contains(day);
  }
}
