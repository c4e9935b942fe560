package io.coneix.evidence.slot;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * Fifteen minutes of UTC, numbered from 1970-01-01T00:00Z.
 *
 * @param number 0 to {@value #MAX}; the last slot ends in August 2089
 */
public record Slot(int number) implements Comparable<Slot> {
  /** Length of a slot in milliseconds. */
  public static final long LENGTH_MS = 900_000;

  /** Number of bits of a slot's number, which is the depth of the key tree. */
  public static final int BITS = 22;

  /** How many slots there are. */
  public static final int COUNT = 1 << BITS;

  /** Number of the last slot. */
  public static final int MAX = COUNT - 1;

  /** Refuses a number out of range. */
  public Slot {
    if (number < 0 || number > MAX) {
      throw new IllegalArgumentException("slot " + number + ", allowed 0 to " + MAX);
    }
  }

  /**
   * The slot that holds the moment {@code timeMs}, in milliseconds since the epoch.
   *
   * @throws IllegalArgumentException where no slot does; see {@link #isInRange}
   */
  public static Slot ofMs(long timeMs) {
    if (!isInRange(timeMs)) {
      throw new IllegalArgumentException("time " + timeMs + " ms lies in no slot");
    }
    return new Slot((int) (timeMs / LENGTH_MS));
  }

  /** True where the moment {@code timeMs}, in milliseconds since the epoch, lies in some slot. */
  public static boolean isInRange(long timeMs) {
    return timeMs >= 0 && timeMs < COUNT * LENGTH_MS;
  }

  /** Reads the next field as a slot's number. */
  public static Slot read(Fields fields, String name) {
    return new Slot(fields.int32(name, 0, MAX));
  }

  /** First millisecond of the slot, since the epoch. */
  public long startMs() {
    return number * LENGTH_MS;
  }

  /** First millisecond after the slot, since the epoch. */
  public long endMs() {
    return startMs() + LENGTH_MS;
  }

  /** The number as a CBOR integer. */
  public CborValue toCbor() {
    return CborValue.of(number);
  }

  @Override
  public int compareTo(Slot other) {
    return Integer.compare(number, other.number);
  }
}
