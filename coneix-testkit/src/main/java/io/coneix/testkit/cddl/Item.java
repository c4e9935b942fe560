package io.coneix.testkit.cddl;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** A decoded CBOR data item (RFC 8949, section 3). */
sealed interface Item {
  /** An integer of either sign. */
  record Number(BigInteger value) implements Item {}

  /** A byte string. */
  record Blob(byte[] value) implements Item {}

  /** A text string. */
  record Text(String value) implements Item {}

  /** An array. */
  record Sequence(List<Item> items) implements Item {}

  /** A map, in the order of the encoding. */
  record Table(List<Map.Entry<Item, Item>> entries) implements Item {}

  /** A tag with its content. */
  record Tag(BigInteger number, Item content) implements Item {}

  /** false (20), true (21), null (22) and other simple values. */
  record Simple(int value) implements Item {}

  /** Kind and size, for messages. */
  default String describe() {
    if (this instanceof Number number) {
      return "the integer " + number.value();
    }
    if (this instanceof Blob blob) {
      return "a byte string of " + blob.value().length;
    }
    if (this instanceof Text text) {
      return "the text \"" + text.value() + "\"";
    }
    if (this instanceof Sequence sequence) {
      return "an array of " + sequence.items().size();
    }
    if (this instanceof Table table) {
      return "a map of " + table.entries().size();
    }
    return toString();
  }
}
