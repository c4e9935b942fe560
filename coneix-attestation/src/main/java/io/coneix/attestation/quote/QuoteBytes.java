package io.coneix.attestation.quote;

import io.coneix.evidence.bytes.Bytes;

/** Reads little-endian fields one after the other, within bounds. For one use by one thread. */
final class QuoteBytes {
  private final Bytes all;
  private final int end;
  private int at;

  /** All of the quote. */
  QuoteBytes(Bytes all) {
    this(all, 0, all.size());
  }

  private QuoteBytes(Bytes all, int at, int end) {
    this.all = all;
    this.at = at;
    this.end = end;
  }

  /** Where the next field starts, from the quote's first byte. */
  int at() {
    return at;
  }

  /** The number of bytes that are left. */
  int left() {
    return end - at;
  }

  /** The next {@code size} bytes. */
  Bytes bytes(String field, int size) {
    require(field, size);
    at += size;
    return all.slice(at - size, at);
  }

  /** The next {@code size} bytes as fields of their own. */
  QuoteBytes part(String field, int size) {
    require(field, size);
    at += size;
    return new QuoteBytes(all, at - size, at);
  }

  /** Two bytes. */
  int uint16(String field) {
    require(field, 2);
    at += 2;
    return all.at(at - 2) | all.at(at - 1) << 8;
  }

  /** Four bytes that count bytes which must still be there. */
  int size(String field) {
    int from = at;
    long size = uint32(field);
    if (size > left()) {
      throw new MalformedQuote(field, from, "at most " + left() + " bytes", size + " bytes");
    }
    return (int) size;
  }

  /** Four bytes. */
  long uint32(String field) {
    require(field, 4);
    return uint16(field) | (long) uint16(field) << 16;
  }

  /** The next two bytes, which must be {@code expected}. */
  void constant16(String field, int expected, String meaning) {
    int from = at;
    int found = uint16(field);
    if (found != expected) {
      throw new MalformedQuote(field, from, expected + " (" + meaning + ")", "" + found);
    }
  }

  /** Refuses bytes that are left over. */
  void end(String field) {
    if (left() != 0) {
      throw new MalformedQuote(field, at, "the end", left() + " more bytes");
    }
  }

  private void require(String field, int size) {
    if (size > left()) {
      throw new MalformedQuote(field, at, size + " bytes", left() + " bytes");
    }
  }
}
