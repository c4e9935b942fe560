package io.coneix.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.coneix.evidence.bytes.Bytes;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads the texts of a flat JSON object; fields of other kinds are passed over. Stateless. */
final class FlatJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FlatJson() {}

  /** The fields; empty where the bytes are no JSON object. */
  static Map<String, String> read(Bytes json) {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(json.unsafeArray())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          texts.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      return Map.copyOf(texts);
    } catch (IOException e) {
      return Map.of();
    }
  }
}
