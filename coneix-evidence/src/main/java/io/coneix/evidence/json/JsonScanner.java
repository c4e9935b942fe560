package io.coneix.evidence.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Walks over one text. For one use by one thread. */
final class JsonScanner {
  static final int MAX_DEPTH = 8;

  private static final char END = '\uffff';
  private static final int HEX = 16;
  private static final int UNICODE_DIGITS = 4;

  private final String text;
  private int at;

  JsonScanner(String text) {
    this.text = text;
  }

  /** One object that takes all of the text. */
  FlatJson object() throws NotJson {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> numbers = new HashMap<>();
    skipSpace();
    members(1, texts, numbers);
    skipSpace();
    if (at != text.length()) {
      throw new NotJson();
    }
    return new FlatJson(texts, numbers);
  }

  private void members(int depth, Map<String, String> texts, Map<String, String> numbers)
      throws NotJson {
    Set<String> names = new HashSet<>();
    expect('{');
    if (endsHere('}')) {
      return;
    }
    do {
      skipSpace();
      String name = string();
      if (!names.add(name)) {
        throw new NotJson();
      }
      skipSpace();
      expect(':');
      skipSpace();
      member(depth, name, texts, numbers);
    } while (goesOn('}'));
  }

  private void member(
      int depth, String name, Map<String, String> texts, Map<String, String> numbers)
      throws NotJson {
    char first = peek();
    if (first == '"') {
      texts.put(name, string());
    } else if (first == '-' || isDigit(first)) {
      numbers.put(name, number());
    } else {
      skip(depth);
    }
  }

  /** Passes over a value that lies {@code depth} levels deep. */
  private void skip(int depth) throws NotJson {
    switch (peek()) {
      case '{' -> {
        requireShallow(depth);
        members(depth + 1, new HashMap<>(), new HashMap<>());
      }
      case '[' -> {
        requireShallow(depth);
        items(depth + 1);
      }
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
  }

  private static void requireShallow(int depth) throws NotJson {
    if (depth >= MAX_DEPTH) {
      throw new NotJson();
    }
  }

  private void items(int depth) throws NotJson {
    expect('[');
    if (endsHere(']')) {
      return;
    }
    do {
      skipSpace();
      skip(depth);
    } while (goesOn(']'));
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
  private boolean goesOn(char end) throws NotJson {
    skipSpace();
    if (peek() == ',') {
      at++;
      return true;
    }
    expect(end);
    return false;
  }

  private String string() throws NotJson {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char next = take();
      if (next < ' ') {
        throw new NotJson();
      }
      out.append(next == '\\' ? escaped() : next);
    }
    at++;
    return out.toString();
  }

  private char escaped() throws NotJson {
    char kind = take();
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw new NotJson();
    };
  }

  private char unicode() throws NotJson {
    int value = 0;
    for (int i = 0; i < UNICODE_DIGITS; i++) {
      char next = take();
      int digit = next < 128 ? Character.digit(next, HEX) : -1;
      if (digit < 0) {
        throw new NotJson();
      }
      value = value * HEX + digit;
    }
    return (char) value;
  }

  /** {@code -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?}, as it stands. */
  private String number() throws NotJson {
    int from = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits();
    }
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
    return text.substring(from, at);
  }

  private void digits() throws NotJson {
    int from = at;
    while (isDigit(peek())) {
      at++;
    }
    if (at == from) {
      throw new NotJson();
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void word(String word) throws NotJson {
    if (!text.startsWith(word, at)) {
      throw new NotJson();
    }
    at += word.length();
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private char take() throws NotJson {
    if (at >= text.length()) {
      throw new NotJson();
    }
    return text.charAt(at++);
  }

  private void expect(char wanted) throws NotJson {
    if (take() != wanted) {
      throw new NotJson();
    }
  }
}
