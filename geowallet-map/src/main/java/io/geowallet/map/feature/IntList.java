package io.geowallet.map.feature;

import java.util.Arrays;

/** A growing list of numbers. Not thread-safe. */
public final class IntList {
  private int[] values = new int[16];
  private int size;

  /** Adds one. */
  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, grown(size));
    }
    values[size++] = value;
  }

  /** The one at an index below {@link #size}. */
  public int get(int index) {
    return values[index];
  }

  /** How many. */
  public int size() {
    return size;
  }

  /** Takes all away. */
  public void clear() {
    size = 0;
  }

  /** A copy. */
  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  static int grown(int size) {
    if (size > Integer.MAX_VALUE / 2) {
      throw new OutOfMemoryError("a list beyond 2^31 numbers");
    }
    return Math.max(16, size + (size >> 1));
  }
}
