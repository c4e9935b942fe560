package io.coneix.attestation.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one text into a tree: no member twice, nothing behind the end, at most {@value #MAX_DEPTH}
 * levels and {@value #MAX_VALUES} values. Time and memory are bounded by the text. For one use by
 * one thread.
 */
final class JsonReader {
  static final int MAX_DEPTH = 12;

  /** TCB info of 256 levels has a third of that. */
  static final int MAX_VALUES = 100_000;

  private static final int LONGEST_LONG = 18;

  private final String what;
  private final String text;
  private int at;
  private int values;

  JsonReader(String what, String text) {
    this.what = what;
    this.text = text;
  }

  JsonValue read() {
    skipSpace();
    JsonValue value = value(1);
    skipSpace();
    if (at < text.length()) {
      throw bad("the end", "more text");
    }
    return value;
  }

  private JsonValue value(int depth) {
    if (depth > MAX_DEPTH) {
      throw bad("at most " + MAX_DEPTH + " levels", "more");
    }
    if (++values > MAX_VALUES) {
      throw bad("at most " + MAX_VALUES + " values", "more");
    }
    int from = at;
    return switch (peek()) {
      case '{' -> object(from, depth);
      case '[' -> array(from, depth);
      case '"' -> new JsonValue.Text(from, string());
      case 't' -> word(from, "true");
      case 'f' -> word(from, "false");
      case 'n' -> word(from, "null");
      default -> number(from);
    };
  }

  private JsonValue object(int from, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    at++;
    if (endsHere('}')) {
      return new JsonValue.Obj(from, Map.of());
    }
    do {
      skipSpace();
      int nameAt = at;
      String name = string();
      skipSpace();
      expect(':');
      skipSpace();
      if (members.put(name, value(depth + 1)) != null) {
        throw new MalformedJson(what, printable(name), nameAt, "each member once", "one twice");
      }
    } while (goesOn('}'));
    return new JsonValue.Obj(from, Collections.unmodifiableMap(members));
  }

  private JsonValue array(int from, int depth) {
    List<JsonValue> items = new ArrayList<>();
    at++;
    if (endsHere(']')) {
      return new JsonValue.Arr(from, List.of());
    }
    do {
      skipSpace();
      items.add(value(depth + 1));
    } while (goesOn(']'));
    return new JsonValue.Arr(from, List.copyOf(items));
  }

  private boolean endsHere(char end) {
    skipSpace();
    if (peek() != end) {
      return false;
    }
    at++;
    return true;
  }

  /** True after a comma, false after the end. */
  private boolean goesOn(char end) {
    skipSpace();
    if (peek() == ',') {
      at++;
      return true;
    }
    expect(end);
    return false;
  }

  private String string() {
    expect('"');
    int from = at;
    while (peek() != '"' && peek() != '\\' && peek() >= ' ' && at < text.length()) {
      at++;
    }
    if (peek() == '"') {
      return text.substring(from, at++);
    }
    StringBuilder out = new StringBuilder(text.substring(from, at));
    while (peek() != '"') {
      char next = take();
      if (next < ' ') {
        throw bad("an escape", "a control character");
      }
      out.append(next == '\\' ? escaped() : next);
    }
    at++;
    return paired(out.toString());
  }

  /** Half a surrogate pair is no character: as UTF-8 it would become another one. */
  private String paired(String value) {
    for (int i = 0; i < value.length(); i++) {
      char unit = value.charAt(i);
      boolean pair = i + 1 < value.length() && Character.isSurrogatePair(unit, value.charAt(i + 1));
      if (Character.isSurrogate(unit) && !pair) {
        throw bad("whole characters", "half a surrogate pair");
      }
      i += pair ? 1 : 0;
    }
    return value;
  }

  private char escaped() {
    char kind = take();
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw bad("an escape", "another character");
    };
  }

  private char unicode() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char next = take();
      int digit = next < 128 ? Character.digit(next, 16) : -1;
      if (digit < 0) {
        throw bad("four hexadecimal digits", "another character");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private JsonValue word(int from, String word) {
    if (!text.startsWith(word, at)) {
      throw bad("a value", "another word");
    }
    at += word.length();
    return new JsonValue.Other(from, word);
  }

  /** {@code -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?}. */
  private JsonValue number(int from) {
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
    int whole = at;
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
    return at == whole && whole - from <= LONGEST_LONG
        ? new JsonValue.Num(from, Long.parseLong(text.substring(from, whole)))
        : new JsonValue.Other(from, "another number");
  }

  private void digits() {
    int from = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == from) {
      throw bad("a value", at < text.length() ? "another character" : "the end");
    }
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      at++;
    }
  }

  /** The next character; at the end one that no JSON has outside of a string. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\uffff';
  }

  private char take() {
    if (at >= text.length()) {
      throw bad("more", "the end");
    }
    return text.charAt(at++);
  }

  private void expect(char wanted) {
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw bad("'" + wanted + "'", at < text.length() ? "another character" : "the end");
    }
    at++;
  }

  private MalformedJson bad(String expected, String found) {
    return new MalformedJson(what, "", at, expected, found);
  }

  /** Names reach messages: nothing that moves a terminal's cursor. */
  static String printable(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return plain.length() > 40 ? plain.substring(0, 40) : plain;
  }
}
