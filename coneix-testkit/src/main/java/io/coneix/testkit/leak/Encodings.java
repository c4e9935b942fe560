package io.coneix.testkit.leak;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the forms of one value. Every raw form is also kept in hex and base64; CBOR heads are
 * not, since their content's hex and base64 find them too. Two names for the same bytes are one
 * form. Not thread-safe.
 */
final class Encodings {
  private static final int BITS_OF_BASE64 = 6;

  private final String value;
  private final Map<ByteBuffer, Form> forms = new LinkedHashMap<>();

  Encodings(String value) {
    this.value = value;
  }

  Collection<Form> forms() {
    return forms.values();
  }

  /** Text, in three encodings and as a CBOR text. */
  Encodings text(String name, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    wrapped(name + "UTF-8", utf8, utf8.length);
    utf16(name + "UTF-16LE", text, StandardCharsets.UTF_16LE, utf8.length);
    utf16(name + "UTF-16BE", text, StandardCharsets.UTF_16BE, utf8.length);
    add(name + "CBOR text", headed(0x60, utf8.length, utf8), utf8.length);
    return this;
  }

  private void utf16(String name, String text, Charset charset, int strength) {
    wrapped(name, text.getBytes(charset), strength);
  }

  /** Bytes as they are, and as a CBOR byte string. */
  Encodings bytes(byte[] bytes) {
    wrapped("bytes", bytes, informative(bytes));
    add("CBOR bytes", headed(0x40, bytes.length, bytes), informative(bytes));
    return this;
  }

  /** A whole number: fixed width, varint, zig-zag, CBOR, and as a double. */
  Encodings integer(String name, long number) {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      if (number == (int) number) {
        raw(name + "int32 " + order, ByteBuffer.allocate(4).order(order).putInt((int) number));
      }
      raw(name + "int64 " + order, ByteBuffer.allocate(8).order(order).putLong(number));
    }
    byte[] plain = varint(number);
    wrapped(name + "varint", plain, informative(plain));
    byte[] zigZag = varint((number << 1) ^ (number >> 63));
    wrapped(name + "zig-zag varint", zigZag, informative(zigZag));
    long positive = number < 0 ? ~number : number;
    byte[] cbor = headed(number < 0 ? 0x20 : 0, positive, new byte[0]);
    add(name + "CBOR integer", cbor, informative(cbor) - 1);
    return real(name, number);
  }

  /** An IEEE double in both orders. */
  Encodings real(String name, double number) {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      raw(name + "double " + order, ByteBuffer.allocate(8).order(order).putDouble(number));
    }
    return this;
  }

  private void raw(String name, ByteBuffer buffer) {
    wrapped(name, buffer.array(), informative(buffer.array()));
  }

  private void wrapped(String name, byte[] bytes, int strength) {
    add(name, bytes, strength);
    hex(name + " in hex", HexFormat.of(), bytes, strength);
    hex(name + " in HEX", HexFormat.of().withUpperCase(), bytes, strength);
    for (int shift = 0; shift < 3; shift++) {
      base64(name + " in base64, shift " + shift, Base64.getEncoder(), bytes, shift, strength);
      base64(
          name + " in base64url, shift " + shift, Base64.getUrlEncoder(), bytes, shift, strength);
    }
  }

  private void hex(String name, HexFormat format, byte[] bytes, int strength) {
    add(name, format.formatHex(bytes).getBytes(StandardCharsets.US_ASCII), strength);
  }

  /** Only the characters that depend on nothing but the bytes, wherever these begin. */
  private void base64(String name, Base64.Encoder encoder, byte[] bytes, int shift, int strength) {
    byte[] shifted = new byte[shift + bytes.length];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    String all = encoder.withoutPadding().encodeToString(shifted);
    int from = (8 * shift + BITS_OF_BASE64 - 1) / BITS_OF_BASE64;
    int to = Math.max(from, 8 * shifted.length / BITS_OF_BASE64);
    byte[] certain = all.substring(from, to).getBytes(StandardCharsets.US_ASCII);
    add(name, certain, Math.min(strength, certain.length * BITS_OF_BASE64 / 8));
  }

  private void add(String name, byte[] bytes, int strength) {
    forms.putIfAbsent(ByteBuffer.wrap(bytes), new Form(value, name, bytes, strength));
  }

  /** Length without zeros (or, for small negative numbers, ones) at both ends. */
  private static int informative(byte[] bytes) {
    int from = 0;
    int to = bytes.length;
    while (from < to && isFiller(bytes[from])) {
      from++;
    }
    while (to > from && isFiller(bytes[to - 1])) {
      to--;
    }
    return to - from;
  }

  private static boolean isFiller(byte b) {
    return b == 0 || b == -1;
  }

  /** LEB128: seven bits a byte, lowest first. */
  private static byte[] varint(long number) {
    List<Byte> bytes = new ArrayList<>();
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      bytes.add((byte) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.add((byte) rest);
    byte[] array = new byte[bytes.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = bytes.get(i);
    }
    return array;
  }

  /** A CBOR head in its shortest form (RFC 8949 section 3), and content behind it. */
  private static byte[] headed(int major, long number, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(9 + content.length);
    if (number < 24) {
      out.put((byte) (major | number));
    } else if (number < 1L << 8) {
      out.put((byte) (major | 24)).put((byte) number);
    } else if (number < 1L << 16) {
      out.put((byte) (major | 25)).putShort((short) number);
    } else if (number < 1L << 32) {
      out.put((byte) (major | 26)).putInt((int) number);
    } else {
      out.put((byte) (major | 27)).putLong(number);
    }
    out.put(content);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }
}
