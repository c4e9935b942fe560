package io.coneix.evidence.cbor;

import io.coneix.evidence.bytes.Bytes;
import java.util.Comparator;

/**
 * Encodes to, and strictly decodes from, deterministic CBOR (RFC 8949, section 4.2.1).
 *
 * <p>The decoder refuses what the encoder would not have written: longer integers or lengths than
 * needed, indefinite lengths, unsorted or repeated keys, floats, undefined, unknown tags, trailing
 * bytes. Depth is at most {@value #MAX_DEPTH}. The number of items is bounded too: an item of one
 * byte takes some 30 to 60 of memory, so memory would not be bounded by the input's size alone.
 * Thread-safe.
 */
public final class Cbor {
  /** Greatest nesting of arrays, maps and tags. */
  public static final int MAX_DEPTH = 16;

  /** As many items as any object may have, however short: they take less than 16 MiB. */
  private static final int FREE_ITEMS = 1 << 18;

  /** Large objects are hashes, signatures and ciphertext: 20 bytes an item and more. */
  private static final int BYTES_PER_ITEM = 8;

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
   * Decodes exactly one item that takes all of {@code input}: an object that is kept, or that comes
   * from somebody known. It may have an item for every {@value #BYTES_PER_ITEM} bytes, and {@value
   * #FREE_ITEMS} more.
   *
   * @param what the object's name, for the message
   * @throws MalformedCbor where the bytes are not what {@link #encode} would have written, or hold
   *     more items
   */
  public static CborValue decode(String what, Bytes input) {
    return decode(what, input, FREE_ITEMS + input.size() / BYTES_PER_ITEM);
  }

  /**
   * Decodes exactly one item that takes all of {@code input}: a message that anybody may send.
   *
   * @param what the object's name, for the message
   * @param maxItems greatest number of items, arrays, keys and values of maps, and tags included
   * @throws MalformedCbor where the bytes are not what {@link #encode} would have written, or hold
   *     more items
   */
  public static CborValue decode(String what, Bytes input, int maxItems) {
    CborReader reader = new CborReader(what, input.unsafeArray(), maxItems);
    CborValue value = reader.read(0);
    reader.requireEnd();
    return value;
  }

  /** Decodes an array, to be read field by field. */
  public static Fields fields(String what, Bytes input) {
    return Fields.of(what, decode(what, input));
  }

  /** Decodes an array of at most {@code maxItems} items in all, to be read field by field. */
  public static Fields fields(String what, Bytes input, int maxItems) {
    return Fields.of(what, decode(what, input, maxItems));
  }
}
