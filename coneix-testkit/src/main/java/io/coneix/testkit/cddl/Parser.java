package io.coneix.testkit.cddl;

import io.coneix.testkit.cddl.Lexer.Kind;
import io.coneix.testkit.cddl.Lexer.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses rules of our CDDL subset by recursive descent (grammar: RFC 8610, appendix B). */
final class Parser {
  private final List<Token> tokens;
  private int at;

  private Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Adds the rules of {@code text}; one that is there already is refused. */
  static void parse(String text, Map<String, Type.Rule> into) {
    Parser parser = new Parser(Lexer.tokens(text));
    while (parser.peek().kind() != Kind.END) {
      String name = parser.expect(Kind.NAME).text();
      if (into.put(name, parser.rule()) != null) {
        throw parser.failure("a new rule, " + name + " is defined twice");
      }
    }
  }

  private Type.Rule rule() {
    List<String> parameters =
        accept("<") ? list(">", () -> expect(Kind.NAME).text()) : List.<String>of();
    require("=");
    return new Type.Rule(parameters, type());
  }

  private Type type() {
    List<Type> options = new ArrayList<>();
    do {
      options.add(controlled());
    } while (accept("/"));
    return options.size() == 1 ? options.get(0) : new Type.Choice(List.copyOf(options));
  }

  private Type controlled() {
    Type base = simple();
    while (peek().kind() == Kind.CONTROL) {
      String control = next().text();
      if (control.equals(".cbor")) {
        base = new Type.Embedded(base, simple());
      } else if (control.equals(".size")) {
        base = sized(base, simple());
      } else {
        throw failure(".size or .cbor");
      }
    }
    return base;
  }

  private Type sized(Type base, Type bound) {
    if (bound instanceof Type.Range range) {
      return new Type.Sized(base, range.low(), range.high());
    }
    if (bound instanceof Type.Literal literal && literal.value() instanceof Item.Number size) {
      return new Type.Sized(base, size.value(), size.value());
    }
    throw failure("a size or a range of sizes");
  }

  private Type simple() {
    Token token = next();
    switch (token.kind()) {
      case NAME:
        return new Type.Ref(token.text(), accept("<") ? list(">", this::type) : List.of());
      case NUMBER:
        return range(number(token));
      case TEXT:
        return new Type.Literal(new Item.Text(token.text()));
      case HEX:
        return new Type.Literal(new Item.Blob(HexFormat.of().parseHex(token.text())));
      case TAG:
        require("(");
        return new Type.Tagged(new BigInteger(token.text()), closed(")"));
      default:
        return bracketed(token);
    }
  }

  private Type range(BigInteger low) {
    if (accept("..")) {
      return new Type.Range(low, number(expect(Kind.NUMBER)));
    }
    return new Type.Literal(new Item.Number(low));
  }

  private Type bracketed(Token open) {
    if (open.is("(")) {
      return closed(")");
    }
    if (open.is("[")) {
      return new Type.ArrayOf(list("]", () -> member(false)));
    }
    if (open.is("{")) {
      return new Type.MapOf(list("}", () -> member(true)));
    }
    at--;
    throw failure("a type");
  }

  private Type closed(String close) {
    Type type = type();
    require(close);
    return type;
  }

  private Type.Member member(boolean inMap) {
    int min = 1;
    int max = 1;
    if (accept("?")) {
      min = 0;
    } else if (accept("+")) {
      max = Integer.MAX_VALUE;
    } else if (peek().is("*") || (peek().kind() == Kind.NUMBER && peek(1).is("*"))) {
      min = peek().kind() == Kind.NUMBER ? number(next()).intValueExact() : 0;
      require("*");
      // A number that a range follows is the type, not the bound.
      boolean bounded = peek().kind() == Kind.NUMBER && !peek(1).is("..");
      max = bounded ? number(next()).intValueExact() : Integer.MAX_VALUE;
    }
    String label = peek(1).is(":") ? peek().text() : "";
    Type key = peek(1).is(":") ? bareKey() : inMap ? arrowKey() : null;
    return new Type.Member(min, max, label, inMap ? key : null, type());
  }

  private Type bareKey() {
    Token token = next();
    require(":");
    return switch (token.kind()) {
      case NUMBER -> new Type.Literal(new Item.Number(number(token)));
      case NAME, TEXT -> new Type.Literal(new Item.Text(token.text()));
      default -> throw failure("a member's name");
    };
  }

  private @Nullable Type arrowKey() {
    Type key = controlled();
    require("=>");
    return key;
  }

  /** Items up to {@code close}, with commas between them and perhaps one after the last. */
  private <T> List<T> list(String close, Supplier<T> item) {
    List<T> items = new ArrayList<>();
    while (!accept(close)) {
      items.add(item.get());
      if (!accept(",")) {
        require(close);
        break;
      }
    }
    return List.copyOf(items);
  }

  private static BigInteger number(Token token) {
    return BigInteger.valueOf(Long.decode(token.text()));
  }

  private Token peek() {
    return peek(0);
  }

  private Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private Token next() {
    Token token = peek();
    at++;
    return token;
  }

  private Token expect(Kind kind) {
    if (peek().kind() != kind) {
      throw failure("a " + kind);
    }
    return next();
  }

  private boolean accept(String symbol) {
    if (peek().is(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  private void require(String symbol) {
    if (!accept(symbol)) {
      throw failure("'" + symbol + "'");
    }
  }

  private IllegalArgumentException failure(String expected) {
    return new IllegalArgumentException(
        "CDDL, line " + peek().line() + ": expected " + expected + ", found " + peek().text());
  }
}
