package io.coneix.evidence.cbor;

import io.coneix.evidence.bytes.Bytes;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** The strict decoder behind {@link Cbor#decode}. Not thread-safe. */
final class CborReader {
  /** COSE_Sign1 (RFC 9052, section 4.2): the only tag that our formats use. */
  static final long TAG_COSE_SIGN1 = 18;

  /** Room for items that is taken on an array's word. */
  private static final int FIRST_ROOM = 64;

  private final String what;
  private final byte[] input;
  private final int maxItems;
  private int items;
  private int at;

  CborReader(String what, byte[] input, int maxItems) {
    this.what = what;
    this.input = input;
    this.maxItems = maxItems;
  }

  void requireEnd() {
    if (at != input.length) {
      throw malformed("the end", (input.length - at) + " more bytes");
    }
  }

  CborValue read(int depth) {
    if (depth > Cbor.MAX_DEPTH) {
      throw malformed("a depth of at most " + Cbor.MAX_DEPTH, "more");
    }
    if (++items > maxItems) {
      throw malformed("at most " + maxItems + " items", "more");
    }
    int first = next();
    int major = first & 0xe0;
    if (major == Major.SIMPLE) {
      return simple(first);
    }
    long argument = argument(first & 0x1f);
    switch (major) {
      case Major.UNSIGNED:
        return new CborValue.Int(argument);
      case Major.NEGATIVE:
        return new CborValue.Int(~argument);
      case Major.BYTES:
        return new CborValue.ByteString(bytes(argument));
      case Major.TEXT:
        return text(argument);
      case Major.ARRAY:
        return array(argument, depth);
      case Major.MAP:
        return map(argument, depth);
      default:
        return tag(argument, depth);
    }
  }

  private CborValue simple(int first) {
    switch (first) {
      case Major.FALSE:
        return new CborValue.Bool(false);
      case Major.TRUE:
        return new CborValue.Bool(true);
      case Major.NULL:
        return new CborValue.Null();
      default:
        throw malformed("false, true or null", "initial byte 0x" + Integer.toHexString(first));
    }
  }

  private long argument(int info) {
    if (info < 24) {
      return info;
    }
    if (info > 27) {
      throw malformed("a definite length", "additional information " + info);
    }
    int size = 1 << (info - 24);
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | next();
    }
    if (value < 0) {
      throw malformed("an integer below 2^63", "a greater one");
    }
    long least = size == 1 ? 24 : 1L << (size * 4);
    if (value < least) {
      throw malformed("the shortest form", value + " in " + size + " bytes");
    }
    return value;
  }

  private Bytes bytes(long size) {
    int from = take(size);
    return Bytes.wrap(Arrays.copyOfRange(input, from, at));
  }

  private CborValue text(long size) {
    int from = take(size);
    try {
      return new CborValue.Text(Utf8.decode(input, from, at - from));
    } catch (CharacterCodingException e) {
      throw malformed("UTF-8", "other bytes");
    }
  }

  private CborValue array(long size, int depth) {
    requireRoom(size);
    // Grows with what is read: sixteen nested arrays may each claim all bytes that are left.
    List<CborValue> all = new ArrayList<>((int) Math.min(size, FIRST_ROOM));
    for (long i = 0; i < size; i++) {
      all.add(read(depth + 1));
    }
    return new CborValue.Array(all);
  }

  private CborValue map(long size, int depth) {
    requireRoom(size * 2);
    TreeMap<CborValue, CborValue> entries = new TreeMap<>(Cbor.KEY_ORDER);
    byte[] previous = null;
    for (long i = 0; i < size; i++) {
      int from = at;
      CborValue key = read(depth + 1);
      byte[] encoded = Arrays.copyOfRange(input, from, at);
      if (previous != null && Arrays.compareUnsigned(previous, encoded) >= 0) {
        throw malformed("keys in ascending order", "an equal or smaller one");
      }
      previous = encoded;
      entries.put(key, read(depth + 1));
    }
    return new CborValue.MapItem(entries);
  }

  private CborValue tag(long number, int depth) {
    if (number != TAG_COSE_SIGN1) {
      throw malformed("tag " + TAG_COSE_SIGN1, "tag " + number);
    }
    return new CborValue.Tagged(number, read(depth + 1));
  }

  private int next() {
    if (at >= input.length) {
      throw malformed("more bytes", "the end");
    }
    return input[at++] & 0xff;
  }

  private int take(long size) {
    requireRoom(size);
    int from = at;
    at += (int) size;
    return from;
  }

  /**
   * Each item takes a byte at least, so a count above the bytes left is refused before any room.
   */
  private void requireRoom(long size) {
    if (size < 0 || size > input.length - at) {
      throw malformed("at most " + (input.length - at) + " more bytes or items", "" + size);
    }
  }

  private MalformedCbor malformed(String expected, String found) {
    return new MalformedCbor(what + ", byte " + at, expected, found);
  }
}
