package io.coneix.testkit.cddl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits CDDL into tokens; white space and comments are dropped. */
final class Lexer {
  /** What a token is. */
  enum Kind {
    /** A rule's name or a member's label. */
    NAME,
    /** A decimal or hexadecimal integer. */
    NUMBER,
    /** A text in quotes. */
    TEXT,
    /** A byte string as h'..'. */
    HEX,
    /** A control operator, such as .size. */
    CONTROL,
    /** A tag, such as #6.18. */
    TAG,
    /** Anything else of one to three characters. */
    SYMBOL,
    /** The end. */
    END
  }

  /**
   * A token.
   *
   * @param text without quotes
   * @param line from 1
   */
  record Token(Kind kind, String text, int line) {
    boolean is(String symbol) {
      return kind == Kind.SYMBOL && text.equals(symbol);
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>\\s+|;[^\\n]*)"
              + "|(?<hex>h'[0-9a-fA-F]*')"
              + "|(?<name>[A-Za-z_$@][-A-Za-z0-9_$@]*)"
              + "|(?<number>-?(?:0x[0-9a-fA-F]+|[0-9]+))"
              + "|(?<text>\"[^\"\\n]*\")"
              + "|(?<tag>#6\\.[0-9]+)"
              + "|(?<control>\\.[a-z]+)"
              + "|(?<symbol>\\.\\.|=>|[=/\\[\\]{}(),:<>*+?])");

  private Lexer() {}

  /**
   * The tokens of {@code text}, ended by one of kind END.
   *
   * @throws IllegalArgumentException on a character that our subset does not use
   */
  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int line = 1;
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new IllegalArgumentException("line " + line + ": unexpected " + text.charAt(at));
      }
      if (matcher.group("skip") == null) {
        tokens.add(token(matcher, line));
      }
      line += (int) matcher.group().chars().filter(c -> c == '\n').count();
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "the end", line));
    return tokens;
  }

  private static Token token(Matcher matcher, int line) {
    for (Kind kind : Kind.values()) {
      String found = kind == Kind.END ? null : matcher.group(group(kind));
      if (found != null) {
        return new Token(kind, bare(kind, found), line);
      }
    }
    throw new IllegalArgumentException("line " + line + ": no token");
  }

  private static String group(Kind kind) {
    return switch (kind) {
      case NAME -> "name";
      case NUMBER -> "number";
      case TEXT -> "text";
      case HEX -> "hex";
      case CONTROL -> "control";
      case TAG -> "tag";
      case SYMBOL, END -> "symbol";
    };
  }

  private static String bare(Kind kind, String found) {
    return switch (kind) {
      case TEXT -> found.substring(1, found.length() - 1);
      case HEX -> found.substring(2, found.length() - 1);
      case TAG -> found.substring("#6.".length());
      default -> found;
    };
  }
}
