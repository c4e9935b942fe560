package io.geowallet.wallet.imports.point;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** Numbers that wait, first in, first out, 8 bytes each. Not thread-safe. */
public final class LongQueue {
  private long[] values = new long[16];
  private int first;
  private int size;

  /** Nothing waits yet. */
  public LongQueue() {}

  /** How many wait. */
  public int size() {
    return size;
  }

  /** Puts one at the end. */
  public void add(long value) {
    if (size == values.length) {
      grow();
    }
    values[(first + size) % values.length] = value;
    size++;
  }

  private void grow() {
    long[] more = Arrays.copyOfRange(values, first, first + 2 * size);
    System.arraycopy(values, 0, more, size - first, first);
    values = more;
    first = 0;
  }

  /** Takes the first. */
  public long remove() {
    if (size == 0) {
      throw new NoSuchElementException();
    }
    long value = values[first];
    first = (first + 1) % values.length;
    size--;
    return value;
  }

  /** The so many-th, from 0. */
  public long get(int place) {
    return values[(first + place) % values.length];
  }

  /** Forgets all; the memory stays for what comes next. */
  public void clear() {
    first = 0;
    size = 0;
  }
}
