package io.coneix.evidence.cbor;

import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A CBOR data item of our profile: integers of 64 bits with sign, byte and text strings, arrays,
 * maps, one tag around an item, false, true and null. Immutable.
 */
public sealed interface CborValue {
  /** An integer from -2^63 to 2^63 - 1. */
  record Int(long value) implements CborValue {}

  /** A byte string. */
  record ByteString(Bytes value) implements CborValue {}

  /** A text string of Unicode scalar values; lone surrogates are refused. */
  record Text(String value) implements CborValue {
    /** Refuses text that UTF-8 cannot hold. */
    public Text {
      if (!Utf8.isWellFormed(value)) {
        throw new IllegalArgumentException("text with a lone surrogate");
      }
    }
  }

  /** An array. */
  record Array(List<CborValue> items) implements CborValue {
    /** Copies the items. */
    public Array {
      items = List.copyOf(items);
    }
  }

  /** A map, whose keys are ordered by their encoded bytes (RFC 8949, section 4.2.1). */
  record MapItem(SortedMap<CborValue, CborValue> entries) implements CborValue {
    /** Copies the entries into the order of the encoding. */
    public MapItem {
      TreeMap<CborValue, CborValue> copy = new TreeMap<>(Cbor.KEY_ORDER);
      copy.putAll(entries);
      entries = java.util.Collections.unmodifiableSortedMap(copy);
    }
  }

  /** A tag number with its content. */
  record Tagged(long tag, CborValue content) implements CborValue {
    /** Refuses a negative tag number. */
    public Tagged {
      if (tag < 0) {
        throw new IllegalArgumentException("tag " + tag + ", allowed 0 to 2^63 - 1");
      }
    }
  }

  /** false or true. */
  record Bool(boolean value) implements CborValue {}

  /** null. */
  record Null() implements CborValue {}

  /** An integer. */
  static Int of(long value) {
    return new Int(value);
  }

  /** A byte string. */
  static ByteString of(Bytes value) {
    return new ByteString(value);
  }

  /** A text string. */
  static Text of(String value) {
    return new Text(value);
  }

  /** false or true. */
  static Bool of(boolean value) {
    return new Bool(value);
  }

  /** An array. */
  static Array array(CborValue... items) {
    return new Array(List.of(items));
  }

  /** An array. */
  static Array array(List<? extends CborValue> items) {
    return new Array(List.copyOf(items));
  }

  /** A map. */
  static MapItem map(Map<? extends CborValue, ? extends CborValue> entries) {
    TreeMap<CborValue, CborValue> copy = new TreeMap<>(Cbor.KEY_ORDER);
    copy.putAll(entries);
    return new MapItem(copy);
  }

  /** null. */
  static Null nil() {
    return new Null();
  }
}
