package io.coneix.contract.check;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the drops that a holder did not show (DESIGN 8): counters between the first and the last
 * that are shown of a box, within slots that are opened without a break. What lies across a break
 * may have been posted in slots that nobody asks about. For one check.
 */
final class DropGaps {
  private final Map<Bytes, TreeMap<Long, Slot>> byBox = new HashMap<>();

  void shown(Bytes box, long counter, Slot slot) {
    byBox.computeIfAbsent(box, b -> new TreeMap<>()).putIfAbsent(counter, slot);
  }

  /** At most {@link Integer#MAX_VALUE}. */
  int missing(SlotSet whole) {
    long missing = 0;
    for (SlotRange stretch : whole.ranges()) {
      for (TreeMap<Long, Slot> counters : byBox.values()) {
        missing = Math.min(Integer.MAX_VALUE, missing + missing(stretch, counters));
      }
    }
    return (int) missing;
  }

  private static long missing(SlotRange stretch, TreeMap<Long, Slot> counters) {
    long first = -1;
    long last = -1;
    long count = 0;
    for (Map.Entry<Long, Slot> each : counters.entrySet()) {
      int slot = each.getValue().number();
      if (slot >= stretch.from() && slot < stretch.to()) {
        first = count == 0 ? each.getKey() : first;
        last = each.getKey();
        count++;
      }
    }
    return count == 0 ? 0 : Math.min(Integer.MAX_VALUE, last - first + 1 - count);
  }
}
