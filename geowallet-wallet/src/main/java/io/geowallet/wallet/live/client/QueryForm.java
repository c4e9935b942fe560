package io.geowallet.wallet.live.client;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fields of a query or of a form (WHATWG URL, section 5): of several of one name the first.
 * Bounded; immutable.
 */
final class QueryForm {
  private static final int MOST_FIELDS = 100;
  private static final int MOST_CHARS = 8_192;

  private final Map<String, String> fields;

  private QueryForm(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Of the query; of the body where there is no query. */
  static QueryForm of(PhoneRequest request) {
    return request.query().isEmpty() ? parse(text(request.body())) : parse(request.query());
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new UnusablePost("a form in UTF-8", "other bytes");
    }
  }

  private static QueryForm parse(String text) {
    if (text.length() > MOST_CHARS) {
      throw new UnusablePost("at most " + MOST_CHARS + " characters", "more");
    }
    Map<String, String> fields = new HashMap<>();
    String[] pairs = text.strip().split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw new UnusablePost("at most " + MOST_FIELDS + " fields", "more");
    }
    for (String pair : pairs) {
      String[] both = pair.split("=", 2);
      if (both.length == 2) {
        fields.putIfAbsent(decode(both[0]), decode(both[1]));
      }
    }
    return new QueryForm(fields);
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnusablePost("fields as a form has them", "a broken escape");
    }
  }

  /** The first of these that is there and not empty. */
  Optional<String> text(String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }

  /** As {@link #text}, as a number; NaN where there is none. */
  double number(String... names) {
    return text(names).map(QueryForm::parseNumber).orElse(Double.NaN);
  }

  /** Plain decimals only: Java's own parser takes NaN, hexadecimals and suffixes too. */
  static double parseNumber(String text) {
    boolean plain =
        text.length() <= 40 && text.matches("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?");
    return plain ? Double.parseDouble(text) : Double.NaN;
  }
}
