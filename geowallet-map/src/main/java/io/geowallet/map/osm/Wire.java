package io.geowallet.map.osm;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A message in protobuf's wire format (protobuf.dev/programming-guides/encoding), read field by
 * field. Lengths are held to what is there before they are used. Not thread-safe.
 */
final class Wire implements Place {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED32 = 5;
  private static final int MOST_SHIFT = 63;

  private final byte[] bytes;
  private final int end;
  private final String place;
  private int at;
  private int field;
  private int type;

  private Wire(byte[] bytes, int from, int end, String place) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
    this.place = place;
  }

  /**
   * A message that fills {@code bytes}, which must not change.
   *
   * @param place for errors, for example {@code "blob 3"}
   */
  static Wire of(byte[] bytes, String place) {
    return new Wire(bytes, 0, bytes.length, place);
  }

  /** Goes to the next field; false at the end. */
  boolean next() {
    if (at == end) {
      return false;
    }
    long key = varint();
    type = (int) (key & 7);
    field = (int) (key >>> 3);
    if (key >>> 3 == 0 || key >>> 32 != 0) {
      throw bad("a field number", Long.toString(key >>> 3));
    }
    return true;
  }

  /** The number of this field. */
  int field() {
    return field;
  }

  /** True where bytes are left; for packed numbers. */
  boolean more() {
    return at < end;
  }

  /** The field's number. */
  long number() {
    require(VARINT);
    return varint();
  }

  /** The field's content as a message, a list of packed numbers, or bytes. */
  Wire sub() {
    int length = length();
    Wire sub = new Wire(bytes, at, at + length, place);
    at += length;
    return sub;
  }

  /** The field's content. */
  byte[] bytes() {
    int length = length();
    byte[] copy = java.util.Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return copy;
  }

  /** The field's content as UTF-8; broken text is refused. */
  String text() {
    int length = length();
    try {
      ByteBuffer part = ByteBuffer.wrap(bytes, at, length);
      String text = StandardCharsets.UTF_8.newDecoder().decode(part).toString();
      at += length;
      return text;
    } catch (CharacterCodingException e) {
      throw bad("UTF-8", "other bytes");
    }
  }

  /** Goes over a field that is not wanted. */
  void skip() {
    switch (type) {
      case VARINT -> varint();
      case FIXED64 -> jump(Long.BYTES);
      case FIXED32 -> jump(Integer.BYTES);
      case LENGTH -> jump(length());
      default -> throw bad("a wire type of 0, 1, 2 or 5", Integer.toString(type));
    }
  }

  /** A number of up to 64 bits, the low seven first. */
  long varint() {
    long value = 0;
    for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
      if (at == end) {
        throw bad("a whole number", "the end");
      }
      byte b = bytes[at++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw bad("a number of at most 10 bytes", "more");
  }

  /** A number whose sign is in the lowest bit. */
  long zigZag() {
    long n = varint();
    return (n >>> 1) ^ -(n & 1);
  }

  /** A number between 0 and {@code most}. */
  int small(int most, String what) {
    long n = varint();
    if (n < 0 || n > most) {
      throw bad(what + " of 0 to " + most, Long.toUnsignedString(n));
    }
    return (int) n;
  }

  @Override
  public String where() {
    return place + ", byte " + at;
  }

  UnreadableMap bad(String expected, String found) {
    return new UnreadableMap("PBF message", where(), expected, found);
  }

  private int length() {
    require(LENGTH);
    long length = varint();
    if (length < 0 || length > end - at) {
      throw bad("a length of at most " + (end - at), Long.toUnsignedString(length));
    }
    return (int) length;
  }

  private void jump(int length) {
    if (length > end - at) {
      throw bad(length + " bytes", (end - at) + " bytes");
    }
    at += length;
  }

  private void require(int wanted) {
    if (type != wanted) {
      throw bad("wire type " + wanted + " for field " + field, Integer.toString(type));
    }
  }
}
