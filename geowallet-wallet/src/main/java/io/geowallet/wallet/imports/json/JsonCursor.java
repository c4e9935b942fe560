package io.geowallet.wallet.imports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.geowallet.wallet.imports.point.Decimal;
import io.geowallet.wallet.imports.point.Place;
import java.io.IOException;
import java.io.InputStream;

/** Steps through JSON that nobody vouches for; depth and pieces are bounded. Not thread-safe. */
final class JsonCursor {
  /** Takeout has some 10 levels. */
  private static final int MAX_DEPTH = 64;

  private static final int MAX_TEXT = 1 << 20;
  private static final int MAX_NAME = 1_024;
  private static final int MAX_NUMBER = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNameLength(MAX_NAME)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  /** Takes the value of a field; the cursor stands on its first token. */
  interface Fields {
    /** Reads the value up to its last token; false where it is of no account. */
    boolean field(String name) throws IOException;
  }

  /** Takes the elements of an array, one by one; the cursor stands on the first token of each. */
  interface Element {
    /** Reads one element up to its last token. */
    void read() throws IOException;
  }

  private final JsonParser json;
  private final Place file;
  private final long lineBefore;
  private final boolean ofLine;

  /**
   * A whole file.
   *
   * @throws BrokenJson where it begins as no encoding of JSON does
   */
  JsonCursor(InputStream in, Place file) {
    try {
      this.json = FACTORY.createParser(in);
    } catch (IOException e) {
      // A failing disk is a failure of its own already.
      throw new BrokenJson(file, "bytes of no encoding of JSON");
    }
    this.file = file;
    this.lineBefore = 0;
    this.ofLine = false;
  }

  /** The JSON in one line of a file. */
  JsonCursor(String line, Place place) throws IOException {
    this.json = FACTORY.createParser(line);
    this.file = place;
    this.lineBefore = place.line();
    this.ofLine = true;
  }

  /** The next token; null at the end. */
  JsonToken next() throws IOException {
    return json.nextToken();
  }

  /** Where the present token begins. */
  Place here() {
    return place(json.currentTokenLocation());
  }

  Place place(JsonLocation at) {
    if (ofLine) {
      return file.at(lineBefore);
    }
    long offset = at.getByteOffset() >= 0 ? at.getByteOffset() : at.getCharOffset();
    return file.at(Math.max(0, at.getLineNr()), offset);
  }

  /** Gives all fields of the object that begins here; of another value, nothing. */
  void object(Fields fields) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      if (!fields.field(name)) {
        json.skipChildren();
      }
    }
  }

  /** Gives all elements of the array that begins here; of another value, nothing. */
  void array(Element element) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.read();
    }
  }

  /** Skips the rest of the value that begins here. */
  void skip() throws IOException {
    json.skipChildren();
  }

  boolean isObject() {
    return json.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isArray() {
    return json.currentToken() == JsonToken.START_ARRAY;
  }

  boolean isText() {
    return json.currentToken() == JsonToken.VALUE_STRING;
  }

  /** The text of a string or number; empty for anything else, which is skipped. */
  String text() throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
      return json.getText();
    }
    json.skipChildren();
    return "";
  }

  /** The number, also where it is written as a text; NaN where there is none. */
  double number() throws IOException {
    if (json.currentToken().isNumeric()) {
      return json.getDoubleValue();
    }
    return Decimal.parse(text()).orElse(Double.NaN);
  }

  /** As {@link #number()}, but 0, which means unknown, for null. */
  double motion() throws IOException {
    return json.currentToken() == JsonToken.VALUE_NULL ? 0 : number();
  }
}
