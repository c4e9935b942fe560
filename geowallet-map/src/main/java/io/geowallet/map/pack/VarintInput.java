package io.geowallet.map.pack;

import io.geowallet.map.osm.UnreadableMap;
import java.nio.ByteBuffer;

/** Reads LEB128 numbers of at most 63 bits; whatever is wrong is a typed error. Not thread-safe. */
final class VarintInput {
  private static final int MOST_SHIFT = 56;

  private final ByteBuffer bytes;

  VarintInput(ByteBuffer bytes) {
    this.bytes = bytes.duplicate();
  }

  private long number(String what) {
    long value = 0;
    for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
      expect(what, bytes.hasRemaining(), "another byte");
      int b = bytes.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw wrong(what, "a number of at most 63 bits");
  }

  /** A number of things of which each takes at least so many bytes: no large array for few. */
  int count(String what, int bytesOfEach) {
    long count = number(what);
    expect(what, count <= bytes.remaining() / bytesOfEach, "no more than there are bytes for");
    return (int) count;
  }

  int below(String what, int bound) {
    long value = number(what);
    expect(what, value < bound, "a smaller number");
    return (int) value;
  }

  /** A coordinate, given as the difference to the one before. */
  int moved(String what, int before) {
    long raw = number(what);
    long value = before + (raw >>> 1 ^ -(raw & 1));
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw wrong(what, "a place in the world");
    }
    return (int) value;
  }

  byte[] bytes(int count) {
    byte[] read = new byte[count];
    bytes.get(read);
    return read;
  }

  void end() {
    expect("end", !bytes.hasRemaining(), "no more bytes");
  }

  void expect(String what, boolean good, String expected) {
    if (!good) {
      throw wrong(what, expected);
    }
  }

  private UnreadableMap wrong(String what, String expected) {
    return new UnreadableMap("ground, " + what, "byte " + bytes.position(), expected, "otherwise");
  }
}
