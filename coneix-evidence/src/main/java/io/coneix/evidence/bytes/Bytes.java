package io.coneix.evidence.bytes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * An immutable string of public bytes; arrays are copied on the way in and on the way out.
 *
 * <p>Ordered as unsigned bytes, shorter first among equal prefixes. Equality takes constant time
 * for equal lengths. Thread-safe.
 */
public final class Bytes implements Comparable<Bytes> {
  /** The empty string. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  /** A copy of {@code value}. */
  public static Bytes of(byte... value) {
    return value.length == 0 ? EMPTY : new Bytes(value.clone());
  }

  /** Takes over {@code value} without a copy: the caller must not touch the array again. */
  public static Bytes wrap(byte[] value) {
    return new Bytes(value);
  }

  /** The UTF-8 encoding of {@code text}. */
  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads hexadecimal digits of either case.
   *
   * @throws IllegalArgumentException on an odd number of digits or another character
   */
  public static Bytes fromHex(String hex) {
    return new Bytes(HexFormat.of().parseHex(hex));
  }

  /**
   * Reads base64url without padding (RFC 4648, section 5).
   *
   * @throws IllegalArgumentException on another character
   */
  public static Bytes fromBase64Url(String text) {
    return new Bytes(Base64.getUrlDecoder().decode(text));
  }

  /**
   * Reads base64 with padding (RFC 4648, section 4).
   *
   * @throws IllegalArgumentException on another character
   */
  public static Bytes fromBase64(String text) {
    return new Bytes(Base64.getDecoder().decode(text));
  }

  /** All parts, one after the other. */
  public static Bytes concat(Bytes... parts) {
    int size = 0;
    for (Bytes part : parts) {
      size += part.value.length;
    }
    byte[] all = new byte[size];
    int at = 0;
    for (Bytes part : parts) {
      System.arraycopy(part.value, 0, all, at, part.value.length);
      at += part.value.length;
    }
    return new Bytes(all);
  }

  /** Length in bytes. */
  public int size() {
    return value.length;
  }

  /** The unsigned byte at {@code index}, 0 to 255. */
  public int at(int index) {
    return value[index] & 0xff;
  }

  /**
   * The bytes from {@code from} (included) to {@code to} (excluded).
   *
   * @throws IndexOutOfBoundsException where they are not all there
   */
  public Bytes slice(int from, int to) {
    // copyOfRange alone would fill up with zeros.
    Objects.checkFromToIndex(from, to, value.length);
    return new Bytes(Arrays.copyOfRange(value, from, to));
  }

  /** A copy of the content. */
  public byte[] toArray() {
    return value.clone();
  }

  /**
   * The content without a copy, for hashing, ciphers and streams; the caller must not write to it.
   */
  public byte[] unsafeArray() {
    return value;
  }

  /** Lower-case hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(value);
  }

  /** Base64url without padding (RFC 4648, section 5). */
  public String base64Url() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  /** Base64 with padding (RFC 4648, section 4). */
  public String base64() {
    return Base64.getEncoder().encodeToString(value);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(value, other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && MessageDigest.isEqual(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  /** At most the first 16 bytes as hexadecimal digits, and the size: for messages. */
  @Override
  public String toString() {
    return value.length <= 32 ? hex() : slice(0, 16).hex() + "... (" + value.length + " bytes)";
  }
}
