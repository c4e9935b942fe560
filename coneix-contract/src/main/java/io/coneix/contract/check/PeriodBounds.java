package io.coneix.contract.check;

import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import java.util.List;

/**
 * The first and last moments of a period's local dates, day and night.
 *
 * @param startMs first millisecond UTC
 * @param endMs first millisecond after it
 * @param inScope the slots of these dates that the contract covers
 */
public record PeriodBounds(long startMs, long endMs, SlotSet inScope) {
  /** After how long a record is no longer live: two slots, in milliseconds. */
  public static final long LIVE_WITHIN_MS = 2 * Slot.LENGTH_MS;

  /** The bounds of {@code period}, by the contract's own list of time-zone transitions. */
  public static PeriodBounds of(TimeScope scope, Period period) {
    List<SlotRange> days = scope.allSlots(period).ranges();
    long startMs = days.get(0).from() * Slot.LENGTH_MS;
    long endMs = days.get(days.size() - 1).to() * Slot.LENGTH_MS;
    return new PeriodBounds(startMs, endMs, scope.slots(period));
  }

  /** True where a node of this upper bound was logged before the period began. */
  boolean beginsAfter(long upperSec) {
    return upperSec * 1000 < startMs;
  }

  /** True where whoever knew a checkpoint of this lower bound could add nothing live. */
  boolean isOverAt(long lowerSec) {
    return lowerSec * 1000 > endMs + LIVE_WITHIN_MS;
  }
}
