package io.geowallet.wallet.live.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/** JSON from phones, strictly read and bounded in size, depth and length of numbers. Stateless. */
public final class PhoneJson {
  private static final int MOST_DEPTH = 16;
  private static final int MOST_DIGITS = 40;

  private final int mostBytes;
  private final JsonFactory factory;

  /** Reads a value that the parser has just begun. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads to the value's end. */
    T read(JsonParser parser, JsonToken first) throws IOException;
  }

  /** Bounded in length. */
  public PhoneJson(int mostBytes) {
    this.mostBytes = mostBytes;
    this.factory =
        JsonFactory.builder()
            // A table of names that is kept would grow with what strangers make up.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(MOST_DIGITS)
                    .maxStringLength(mostBytes)
                    .maxNameLength(mostBytes)
                    .maxDocumentLength(mostBytes)
                    .build())
            .build();
  }

  /**
   * Reads one value, with nothing behind it.
   *
   * @throws UnusablePost where the bytes are no JSON, too many, or more than one value
   */
  public <T> T read(byte[] body, Reading<T> reading) {
    if (body.length > mostBytes) {
      throw new UnusablePost("at most " + mostBytes + " bytes", "more");
    }
    try (JsonParser parser = factory.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new UnusablePost("JSON", "nothing");
      }
      T value = reading.read(parser, first);
      if (parser.nextToken() != null) {
        throw new UnusablePost("one object or array", "more behind it");
      }
      return value;
    } catch (IOException e) {
      throw new UnusablePost("JSON", "other bytes");
    }
  }
}
