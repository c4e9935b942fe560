package io.geowallet.wallet.record;

import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Which slots have recorded positions, at one moment. Immutable.
 *
 * <p>Drafts of open slots are not among them.
 */
public final class Positions {
  private final NavigableMap<Integer, DayMark> days;
  private final SlotSet waiting;

  /**
   * Takes over the marks.
   *
   * @param days marks of UTC days by their number since 1970
   * @param waiting slots of which records wait for the next node
   */
  Positions(Map<Integer, DayMark> days, SlotSet waiting) {
    this.days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    this.waiting = waiting;
  }

  /** The slots of which records wait for the next node. */
  public SlotSet waiting() {
    return waiting;
  }

  /** The first slot with positions. */
  public OptionalInt first() {
    if (days.isEmpty()) {
      return OptionalInt.empty();
    }
    Map.Entry<Integer, DayMark> day = days.firstEntry();
    int slot = 0;
    while (!day.getValue().has(slot)) {
      slot++;
    }
    return OptionalInt.of(day.getKey() * DayMark.SLOTS + slot);
  }

  /** The last slot with positions. */
  public OptionalInt last() {
    if (days.isEmpty()) {
      return OptionalInt.empty();
    }
    Map.Entry<Integer, DayMark> day = days.lastEntry();
    int slot = DayMark.SLOTS - 1;
    while (!day.getValue().has(slot)) {
      slot--;
    }
    return OptionalInt.of(day.getKey() * DayMark.SLOTS + slot);
  }

  /** Those of the slots {@code from} to {@code to}, which is excluded, that have positions. */
  public SlotSet in(int from, int to) {
    List<SlotRange> ranges = new ArrayList<>();
    int open = -1;
    for (int slot = from; slot <= to; slot++) {
      boolean has = slot < to && has(slot);
      if (has && open < 0) {
        open = slot;
      } else if (!has && open >= 0) {
        ranges.add(new SlotRange(open, slot));
        open = -1;
      }
    }
    return SlotSet.of(ranges);
  }

  /**
   * Those of a window, and the nearest one beyond it where a silence that begins or ends in the
   * inner part reaches beyond: without its other end nobody knows whether the phone was carried
   * about in it.
   *
   * @param window what is read anyway
   * @param inner the part of it whose silences are asked for
   */
  public SlotSet around(SlotRange window, SlotRange inner) {
    SlotSet found = in(window.from(), window.to());
    if (in(inner.from(), inner.to()).isEmpty()) {
      return found;
    }
    if (in(window.from(), inner.from()).isEmpty()) {
      found = found.union(one(before(window.from())));
    }
    if (in(inner.to(), window.to()).isEmpty()) {
      found = found.union(one(from(window.to())));
    }
    return found;
  }

  private static SlotSet one(OptionalInt slot) {
    return slot.isEmpty() ? SlotSet.EMPTY : SlotSet.range(slot.getAsInt(), slot.getAsInt() + 1);
  }

  /** The first slot from this one on. */
  private OptionalInt from(int slot) {
    for (int day : days.tailMap(slot / DayMark.SLOTS, true).keySet()) {
      for (int i = Math.max(slot, day * DayMark.SLOTS); i < (day + 1) * DayMark.SLOTS; i++) {
        if (has(i)) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The last slot before this one. */
  private OptionalInt before(int slot) {
    for (int day : days.headMap(slot / DayMark.SLOTS, true).descendingKeySet()) {
      for (int i = Math.min(slot, (day + 1) * DayMark.SLOTS) - 1; i >= day * DayMark.SLOTS; i--) {
        if (has(i)) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  private boolean has(int slot) {
    DayMark day = days.get(slot / DayMark.SLOTS);
    return day != null && day.has(slot % DayMark.SLOTS);
  }

  /**
   * A number that stands for the set of records of all UTC days that a span of time touches: 0
   * where there is none; another set has another one, but for a chance of 2^-64.
   */
  public long stamp(long fromMs, long toMs) {
    int from = Slot.ofMs(fromMs).number() / DayMark.SLOTS;
    int to = Slot.ofMs(toMs - 1).number() / DayMark.SLOTS;
    long stamp = 0;
    for (Map.Entry<Integer, DayMark> day : days.subMap(from, true, to, true).entrySet()) {
      stamp = (stamp + day.getKey() + day.getValue().sum()) * 0x9e3779b97f4a7c15L;
    }
    return stamp;
  }
}
