package io.geowallet.map.osm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes messages in protobuf's wire format: the counterpart of {@link Wire}, for tests. */
final class Proto {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Proto number(int field, long value) {
    varint((long) field << 3);
    return varint(value);
  }

  Proto signed(int field, long value) {
    return number(field, zigZag(value));
  }

  Proto bytes(int field, byte[] content) {
    varint((long) field << 3 | 2);
    varint(content.length);
    out.writeBytes(content);
    return this;
  }

  Proto text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  Proto message(int field, Proto message) {
    return bytes(field, message.toBytes());
  }

  /** A bare number, as in packed lists. */
  Proto varint(long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
    return this;
  }

  /** A bare signed number, as in packed lists. */
  Proto zigZagged(long value) {
    return varint(zigZag(value));
  }

  private static long zigZag(long value) {
    return value << 1 ^ value >> 63;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
