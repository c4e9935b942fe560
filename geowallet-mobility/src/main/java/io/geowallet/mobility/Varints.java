package io.geowallet.mobility;

import java.io.ByteArrayOutputStream;

/**
 * Unsigned LEB128 numbers of at most 63 bits in their shortest form, and zig-zag on top of them for
 * signed ones (0, -1, 1, -2 become 0, 1, 2, 3).
 */
final class Varints {
  /** 63 bits fill nine groups of seven. */
  private static final int MAX_BYTES = 9;

  private Varints() {}

  static void write(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  static void writeSigned(ByteArrayOutputStream out, long value) {
    write(out, (value << 1) ^ (value >> 63));
  }

  /** Reads one after the other from an array; not for use by several threads. */
  static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    int offset() {
      return at;
    }

    int remaining() {
      return bytes.length - at;
    }

    int readByte(String what) {
      if (at == bytes.length) {
        throw new MalformedFixes(what, at, "another byte", "the end");
      }
      return bytes[at++] & 0xff;
    }

    long read(String what) {
      long value = 0;
      for (int i = 0; i < MAX_BYTES; i++) {
        int b = readByte(what);
        value |= (long) (b & 0x7f) << (7 * i);
        if (b < 0x80) {
          // A last group of zero would be a second spelling of the same number.
          if (b == 0 && i > 0) {
            throw new MalformedFixes(
                what, at, "the shortest form of a number", "a zero at its end");
          }
          return value;
        }
      }
      throw new MalformedFixes(what, at, "a number of at most 63 bits", "a tenth byte");
    }

    long readSigned(String what) {
      long raw = read(what);
      return (raw >>> 1) ^ -(raw & 1);
    }
  }
}
