package io.coneix.evidence.bytes;

import java.util.Arrays;
import java.util.Optional;

/**
 * Padding that hides most of a length: one byte 0x80, then zeros up to the length of Padmé (Nikitin
 * and others, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019,
 * section 3.3).
 *
 * <p>What remains visible is O(log log n) bits; at most 12 % is added. Each text has one padded
 * form, and only that is taken off again. Thread-safe.
 */
public final class Padding {
  private static final byte MARK = (byte) 0x80;

  private Padding() {}

  /**
   * The least length of at least {@code size} that Padmé allows.
   *
   * @param size 1 to 2^30
   */
  public static int paddedSize(int size) {
    if (size < 1 || size > 1 << 30) {
      throw new IllegalArgumentException("size " + size + ", allowed 1 to 2^30");
    }
    if (size == 1) {
      return 1;
    }
    int exponent = floorLog2(size);
    int mantissaBits = floorLog2(exponent) + 1;
    int mask = (1 << (exponent - mantissaBits)) - 1;
    return (size + mask) & ~mask;
  }

  /** {@code text} with its padding, at least one byte longer. */
  public static Bytes pad(Bytes text) {
    byte[] padded = Arrays.copyOf(text.unsafeArray(), paddedSize(text.size() + 1));
    padded[text.size()] = MARK;
    return Bytes.wrap(padded);
  }

  /** The text inside; empty where {@code padded} is not what {@link #pad} would have made. */
  public static Optional<Bytes> unpad(Bytes padded) {
    int end = padded.size() - 1;
    while (end >= 0 && padded.at(end) == 0) {
      end--;
    }
    if (end < 0 || padded.at(end) != (MARK & 0xff) || paddedSize(end + 1) != padded.size()) {
      return Optional.empty();
    }
    return Optional.of(padded.slice(0, end));
  }

  private static int floorLog2(int value) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(value);
  }
}
