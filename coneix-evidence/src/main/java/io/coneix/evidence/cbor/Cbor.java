package io.coneix.evidence.cbor;

import io.coneix.evidence.bytes.Bytes;
import java.util.Comparator;

/**
 * Encodes to, and strictly decodes from, deterministic CBOR (RFC 8949, section 4.2.1).
 *
 * <p>The decoder refuses what the encoder would not have written: longer integers or lengths than
 * needed, indefinite lengths, unsorted or repeated keys, floats, undefined, unknown tags, trailing
 * bytes. Depth is at most {@value #MAX_DEPTH}; memory is bounded by the input's size. Thread-safe.
 */
public final class Cbor {
  /** Greatest nesting of arrays, maps and tags. */
  public static final int MAX_DEPTH = 16;

  /** Keys in the order of their encodings. */
  static final Comparator<CborValue> KEY_ORDER = Comparator.comparing(Cbor::encode);

  private Cbor() {}

  /** The one encoding of {@code value}. */
  public static Bytes encode(CborValue value) {
    CborWriter writer = new CborWriter();
    writer.write(value);
    return writer.toBytes();
  }

  /**
   * Decodes exactly one item that takes all of {@code input}.
   *
   * @param what the object's name, for the message
   * @throws MalformedCbor where the bytes are not what {@link #encode} would have written
   */
  public static CborValue decode(String what, Bytes input) {
    CborReader reader = new CborReader(what, input.unsafeArray());
    CborValue value = reader.read(0);
    reader.requireEnd();
    return value;
  }

  /** Decodes an array, to be read field by field. */
  public static Fields fields(String what, Bytes input) {
    return Fields.of(what, decode(what, input));
  }
}
