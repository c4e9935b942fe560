package io.coneix.evidence.json;

import io.coneix.evidence.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The members of one JSON object (RFC 8259) that are texts or numbers; nested values are checked
 * and passed over. Immutable.
 *
 * <p>Strict: valid UTF-8, one object and nothing behind it, no member twice, at most {@value
 * JsonScanner#MAX_DEPTH} levels. Time and memory are bounded by the input.
 */
public final class FlatJson {
  private final Map<String, String> texts;
  private final Map<String, String> numbers;

  FlatJson(Map<String, String> texts, Map<String, String> numbers) {
    this.texts = Map.copyOf(texts);
    this.numbers = Map.copyOf(numbers);
  }

  /** Reads {@code input}; empty where it is anything else. Never throws on hostile bytes. */
  public static Optional<FlatJson> read(Bytes input) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(input.unsafeArray()).asReadOnlyBuffer())
              .toString();
      return Optional.of(new JsonScanner(text).object());
    } catch (CharacterCodingException | NotJson e) {
      return Optional.empty();
    }
  }

  /** The text of that name, without its escapes; empty where there is none. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** The number of that name as it stands in the input; empty where there is none. */
  public Optional<String> number(String name) {
    return Optional.ofNullable(numbers.get(name));
  }
}
