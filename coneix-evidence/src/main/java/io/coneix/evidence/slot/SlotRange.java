package io.coneix.evidence.slot;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * A run of slots, half open.
 *
 * @param from number of the first slot, 0 to {@link Slot#MAX}
 * @param to number after the last slot, from + 1 to {@link Slot#COUNT}
 */
public record SlotRange(int from, int to) {
  /** Refuses an empty range and one out of bounds. */
  public SlotRange {
    if (from < 0 || to <= from || to > Slot.COUNT) {
      throw new IllegalArgumentException("slots from " + from + " to " + to + " (excluded)");
    }
  }

  /** Reads {@code [from, to]}. */
  static SlotRange of(CborValue value) {
    Fields fields = Fields.of("slot range", value);
    int from = fields.int32("from", 0, Slot.MAX);
    int to = fields.int32("to", from + 1, Slot.COUNT);
    fields.end();
    return new SlotRange(from, to);
  }

  /** How many slots it holds. */
  public int size() {
    return to - from;
  }

  CborValue toCbor() {
    return CborValue.array(CborValue.of(from), CborValue.of(to));
  }
}
