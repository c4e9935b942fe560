package io.geowallet.wallet.live.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The wanted scalars of one JSON object, by their paths: names and places in arrays with dots
 * between them, for example {@code geometry.coordinates.0}. Everything else is passed over, bounded
 * by {@link PhoneJson}. Immutable once it was read.
 */
public final class FlatJson {
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Boolean> flags = new HashMap<>();

  /** The paths that are read, and everything above them. */
  private final Set<String> wanted;

  private final Set<String> above = new HashSet<>();

  private FlatJson(Set<String> wanted) {
    this.wanted = wanted;
    for (String path : wanted) {
      for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
        above.add(path.substring(0, dot));
      }
    }
  }

  /** Reads to the end of the object that the parser has just begun. */
  public static FlatJson read(JsonParser parser, Set<String> wanted) throws IOException {
    FlatJson flat = new FlatJson(wanted);
    flat.object(parser, "");
    return flat;
  }

  private void object(JsonParser parser, String prefix) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      // A dot of the sender's own would look like a level.
      value(parser, name.indexOf('.') < 0 ? prefix + name : "");
    }
  }

  private void array(JsonParser parser, String prefix) throws IOException {
    int place = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(parser, prefix + place);
      place++;
    }
  }

  private void value(JsonParser parser, String path) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT && above.contains(path)) {
      object(parser, path + ".");
    } else if (token == JsonToken.START_ARRAY && above.contains(path)) {
      array(parser, path + ".");
    } else if (token.isStructStart()) {
      parser.skipChildren();
    } else if (wanted.contains(path)) {
      scalar(parser, token, path);
    }
  }

  private void scalar(JsonParser parser, JsonToken token, String path) throws IOException {
    if (token.isNumeric()) {
      numbers.put(path, parser.getDoubleValue());
    } else if (token == JsonToken.VALUE_STRING) {
      texts.put(path, parser.getText());
    } else if (token.isBoolean()) {
      flags.put(path, token == JsonToken.VALUE_TRUE);
    }
  }

  /** The number at a path; NaN where there is none. */
  public double number(String path) {
    return numbers.getOrDefault(path, Double.NaN);
  }

  /** The text at a path. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /** The yes or no at a path. */
  public Optional<Boolean> flag(String path) {
    return Optional.ofNullable(flags.get(path));
  }

  /** True where that text stands at that path. */
  public boolean is(String path, String expected) {
    return expected.equals(texts.get(path));
  }
}
