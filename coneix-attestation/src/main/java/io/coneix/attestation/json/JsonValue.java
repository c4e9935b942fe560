package io.coneix.attestation.json;

import java.util.List;
import java.util.Map;

/** A JSON value, and where it started in its text. Immutable. */
public sealed interface JsonValue {
  /** Where the value starts, in characters from the text's first. */
  int at();

  /** How messages call the kind of value. */
  String kind();

  /** Members in the text's order. */
  record Obj(int at, Map<String, JsonValue> members) implements JsonValue {
    @Override
    public String kind() {
      return "an object";
    }
  }

  /** Items. */
  record Arr(int at, List<JsonValue> items) implements JsonValue {
    @Override
    public String kind() {
      return "an array of " + items.size();
    }
  }

  /** A text, without escapes. */
  record Text(int at, String value) implements JsonValue {
    @Override
    public String kind() {
      return "a text of " + value.length() + " characters";
    }
  }

  /** A whole number. */
  record Num(int at, long value) implements JsonValue {
    @Override
    public String kind() {
      return "the number " + value;
    }
  }

  /** true, false, null, or a number that is not whole or too large. */
  record Other(int at, String kind) implements JsonValue {}
}
