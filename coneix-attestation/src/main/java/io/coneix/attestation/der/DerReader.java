package io.coneix.attestation.der;

import io.coneix.evidence.bytes.Bytes;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Reads DER element by element, and refuses every other encoding of the same value.
 *
 * <p>Usage: {@code DerReader tbs = in.enter(Tag.SEQUENCE, "tbsCertificate"); ...; tbs.end("…");}.
 * Not thread-safe. Time and memory are bounded by the input.
 */
public final class DerReader {
  private static final int LONG_FORM = 0x80;
  private static final int MOST_LENGTH_BYTES = 3;

  private final String what;
  private final Bytes all;
  private final int end;
  private int at;

  /** All of {@code encoded}; {@code what} names the object in messages. */
  public DerReader(String what, Bytes encoded) {
    this(what, encoded, 0, encoded.size());
  }

  private DerReader(String what, Bytes all, int at, int end) {
    this.what = what;
    this.all = all;
    this.at = at;
    this.end = end;
  }

  /** Another reader at the same place, for what is read twice. */
  public DerReader fork() {
    return new DerReader(what, all, at, end);
  }

  /** Where the next element starts, in bytes from the object's first. */
  public int at() {
    return at;
  }

  /** True where nothing is left. */
  public boolean isDone() {
    return at == end;
  }

  /** True where the next element has that tag. */
  public boolean nextIs(int tag) {
    return at < end && all.at(at) == tag;
  }

  /** Goes into the next element, which must have that tag, and steps over it here. */
  public DerReader enter(int tag, String field) {
    int from = at;
    if (at >= end || all.at(at) != tag) {
      throw malformed(field, "tag " + tag, at >= end ? "the end" : "tag " + all.at(at));
    }
    at++;
    int size = length(field, from);
    if (size > end - at) {
      throw malformed(field, from, "at most " + (end - from) + " bytes", size + " bytes");
    }
    at += size;
    return new DerReader(what, all, at - size, at);
  }

  private int length(String field, int from) {
    int first = next(field);
    if (first < LONG_FORM) {
      return first;
    }
    int count = first - LONG_FORM;
    if (count == 0 || count > MOST_LENGTH_BYTES) {
      throw malformed(field, from, "a definite length", "length of " + count + " bytes");
    }
    int size = 0;
    for (int i = 0; i < count; i++) {
      size = size << 8 | next(field);
    }
    boolean shortest = size >= LONG_FORM && size >>> (8 * (count - 1)) != 0;
    if (!shortest) {
      throw malformed(field, from, "the shortest length", "a longer form");
    }
    return size;
  }

  private int next(String field) {
    if (at >= end) {
      throw malformed(field, "a byte", "the end");
    }
    return all.at(at++);
  }

  /** The next element with tag and length, as it stands. */
  public Bytes element(int tag, String field) {
    int from = at;
    enter(tag, field);
    return all.slice(from, at);
  }

  /** The content of the next element. */
  public Bytes content(int tag, String field) {
    DerReader inner = enter(tag, field);
    return all.slice(inner.at, inner.end);
  }

  /** The content of an OCTET STRING of {@code size} bytes. */
  public Bytes octets(String field, int size) {
    int from = at;
    Bytes octets = content(Tag.OCTET_STRING, field);
    if (octets.size() != size) {
      throw malformed(field, from, size + " bytes", octets.size() + " bytes");
    }
    return octets;
  }

  /** Goes into the DER that an OCTET STRING holds. */
  public DerReader enterOctets(String field) {
    return enter(Tag.OCTET_STRING, field);
  }

  /** The content of a BIT STRING of whole bytes. */
  public Bytes bits(String field) {
    int from = at;
    Bytes content = content(Tag.BIT_STRING, field);
    if (content.size() == 0 || content.at(0) != 0) {
      throw malformed(field, from, "a BIT STRING of whole bytes", "another");
    }
    return content.slice(1, content.size());
  }

  /**
   * A BIT STRING of at most eight named bits (X.690, 11.2.2), the first as the highest bit of a
   * byte.
   */
  public int namedBits(String field) {
    int from = at;
    Bytes content = content(Tag.BIT_STRING, field);
    if (content.size() != 2 || content.at(0) > 7) {
      throw malformed(field, from, "one to eight bits", "another BIT STRING");
    }
    int bits = content.at(1);
    if (bits == 0 || Integer.numberOfTrailingZeros(bits) != content.at(0)) {
      throw malformed(field, from, "no trailing zero bits", "some");
    }
    return bits;
  }

  /** An INTEGER from 0 upwards, of at most {@code bytes} bytes without its sign. */
  public BigInteger natural(String field, int bytes) {
    int from = at;
    Bytes content = content(Tag.INTEGER, field);
    requireNatural(field, from, content);
    BigInteger value = new BigInteger(content.unsafeArray());
    if (value.bitLength() > 8 * bytes) {
      throw malformed(field, from, "at most " + bytes + " bytes", "more");
    }
    return value;
  }

  /** An INTEGER from 0 to {@code max}. */
  public int number(String field, int max) {
    return number(Tag.INTEGER, field, max);
  }

  /** An ENUMERATED from 0 to {@code max}. */
  public int enumerated(String field, int max) {
    return number(Tag.ENUMERATED, field, max);
  }

  private int number(int tag, String field, int max) {
    int from = at;
    Bytes content = content(tag, field);
    requireNatural(field, from, content);
    BigInteger value = new BigInteger(content.unsafeArray());
    if (value.bitLength() > 31 || value.intValue() > max) {
      throw malformed(field, from, "0 to " + max, value.bitLength() + " bits");
    }
    return value.intValue();
  }

  private void requireNatural(String field, int from, Bytes content) {
    boolean shortest = content.size() == 1 || (content.size() > 1 && isNeeded(content));
    if (!shortest || content.at(0) >= LONG_FORM) {
      throw malformed(field, from, "a number from 0 in its shortest form", "another");
    }
  }

  private static boolean isNeeded(Bytes content) {
    return content.at(0) != 0 || content.at(1) >= LONG_FORM;
  }

  /** A BOOLEAN: 0 or 255. */
  public boolean bool(String field) {
    int from = at;
    Bytes content = content(Tag.BOOLEAN, field);
    if (content.size() != 1 || (content.at(0) != 0 && content.at(0) != 0xff)) {
      throw malformed(field, from, "FALSE (0) or TRUE (255)", "another");
    }
    return content.at(0) != 0;
  }

  /** A time as RFC 5280, 4.1.2.5 has it. */
  public Instant time(String field) {
    int from = at;
    boolean utc = nextIs(Tag.UTC_TIME);
    Bytes content = content(utc ? Tag.UTC_TIME : Tag.GENERALIZED_TIME, field);
    return DerTime.parse(content, utc)
        .orElseThrow(() -> malformed(field, from, "a time of RFC 5280", "another"));
  }

  /** Refuses what is left over. */
  public void end(String field) {
    if (!isDone()) {
      throw malformed(field, "the end", (end - at) + " more bytes");
    }
  }

  /** A failure of this object where the reader stands, for checks of the caller's own. */
  public MalformedDer malformed(String field, String expected, String found) {
    return malformed(field, at, expected, found);
  }

  /** A failure of this object at {@code from}, where the field starts. */
  public MalformedDer malformed(String field, int from, String expected, String found) {
    return new MalformedDer(what, field, from, expected, found);
  }
}
