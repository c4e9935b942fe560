package io.geowallet.wallet.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;

/**
 * Which records a UTC day has, in 28 bytes. Immutable.
 *
 * @param sum of the first eight bytes of the records' hashes: the same set has the same sum, in
 *     whatever order it came
 * @param low bit i is set where slot i of the day has a record, slots 0 to 63
 * @param high the same for slots 64 to 95
 */
record DayMark(long sum, long low, int high) {
  /** Slots of a UTC day. */
  static final int SLOTS = (int) (86_400_000 / Slot.LENGTH_MS);

  static final DayMark EMPTY = new DayMark(0, 0, 0);

  /** With one more record. */
  DayMark plus(int slotOfDay, Bytes recordHash) {
    long first = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      first = first << 8 | (recordHash.at(i) & 0xff);
    }
    DayMark bit =
        slotOfDay < Long.SIZE
            ? new DayMark(first, 1L << slotOfDay, 0)
            : new DayMark(first, 0, 1 << (slotOfDay - Long.SIZE));
    return plus(bit);
  }

  /** Both sets of records, which have none in common. */
  DayMark plus(DayMark other) {
    return new DayMark(sum + other.sum, low | other.low, high | other.high);
  }

  /** True where that slot of the day has a record. */
  boolean has(int slotOfDay) {
    return slotOfDay < Long.SIZE
        ? (low >>> slotOfDay & 1) == 1
        : (high >>> (slotOfDay - Long.SIZE) & 1) == 1;
  }
}
