package io.coneix.attestation.json;

import io.coneix.evidence.bytes.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One JSON object, whose members are asked for by name and type. Immutable. */
public final class JsonFields {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final String what;
  private final String path;
  private final JsonValue.Obj object;

  private JsonFields(String what, String path, JsonValue.Obj object) {
    this.what = what;
    this.path = path;
    this.object = object;
  }

  /**
   * Reads a text that is one object.
   *
   * @param what the object's name, for messages
   */
  public static JsonFields of(String what, String text) {
    JsonValue value = new JsonReader(what, text).read();
    if (value instanceof JsonValue.Obj object) {
      return new JsonFields(what, "", object);
    }
    throw new MalformedJson(what, "", value.at(), "an object", value.kind());
  }

  /** As {@link #of(String, String)}, from UTF-8 of at most {@code max} bytes. */
  public static JsonFields of(String what, Bytes utf8, int max) {
    if (utf8.size() > max) {
      throw new MalformedJson(what, "", 0, "at most " + max + " bytes", utf8.size() + " bytes");
    }
    CharBuffer text = CharBuffer.allocate(utf8.size());
    CoderResult end =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(utf8.unsafeArray()).asReadOnlyBuffer(), text, true);
    if (end.isError()) {
      throw new MalformedJson(what, "", text.position(), "UTF-8", "other bytes");
    }
    return of(what, text.flip().toString());
  }

  /** True where there is a member of that name. */
  public boolean has(String name) {
    return object.members().containsKey(name);
  }

  /** Where the value of member {@code name} starts, in characters from the text's first. */
  public int at(String name) {
    return member(name).at();
  }

  /** The names of all members. */
  public Set<String> names() {
    return object.members().keySet();
  }

  /** A text. */
  public String text(String name) {
    JsonValue value = member(name);
    if (value instanceof JsonValue.Text text) {
      return text.value();
    }
    throw malformed(name, "a text", value.kind());
  }

  /** A whole number from 0 to {@code max}. */
  public int number(String name, int max) {
    JsonValue value = member(name);
    if (value instanceof JsonValue.Num number && number.value() >= 0 && number.value() <= max) {
      return (int) number.value();
    }
    throw malformed(name, "a whole number from 0 to " + max, value.kind());
  }

  /** {@code size} bytes as hexadecimal digits of either case. */
  public Bytes hex(String name, int size) {
    return hex(name, size, size);
  }

  /** {@code min} to {@code max} bytes as hexadecimal digits of either case. */
  public Bytes hex(String name, int min, int max) {
    return hex(name, text(name), min, max);
  }

  private Bytes hex(String name, String digits, int min, int max) {
    String expected = (min == max ? "" + min : min + " to " + max) + " bytes in hexadecimal";
    if (digits.length() % 2 != 0) {
      throw malformed(name, expected, digits.length() + " digits");
    }
    if (digits.length() < 2 * min || digits.length() / 2 > max) {
      throw malformed(name, expected, digits.length() / 2 + " bytes");
    }
    try {
      return Bytes.fromHex(digits);
    } catch (IllegalArgumentException e) {
      throw malformed(name, expected, "another character");
    }
  }

  /** A date as Intel writes it: {@code 2025-09-02T07:41:59Z}. */
  public Instant date(String name) {
    String text = text(name);
    try {
      return LocalDateTime.parse(text, DATE).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw malformed(name, "a date such as 2025-09-02T07:41:59Z", "another text");
    }
  }

  /** An object. */
  public JsonFields object(String name) {
    return object(name, member(name));
  }

  private JsonFields object(String name, JsonValue value) {
    if (value instanceof JsonValue.Obj inner) {
      return new JsonFields(what, path(name), inner);
    }
    throw malformed(name, value, "an object");
  }

  /** An array of {@code min} to {@code max} objects, each read by {@code item}. */
  public <T> List<T> objects(String name, int min, int max, Function<JsonFields, T> item) {
    List<T> all = new ArrayList<>();
    for (JsonValue value : items(name, min, max)) {
      all.add(item.apply(object(name + "[" + all.size() + "]", value)));
    }
    return List.copyOf(all);
  }

  /** An array of {@code min} to {@code max} texts. */
  public List<String> texts(String name, int min, int max) {
    List<String> all = new ArrayList<>();
    for (JsonValue value : items(name, min, max)) {
      if (!(value instanceof JsonValue.Text text)) {
        throw malformed(name + "[" + all.size() + "]", value, "a text");
      }
      all.add(text.value());
    }
    return List.copyOf(all);
  }

  /** An array of {@code min} to {@code max} texts, each {@code size} bytes in hexadecimal. */
  public List<Bytes> hexes(String name, int min, int max, int size) {
    return texts(name, min, max).stream().map(t -> hex(name, t, size, size)).toList();
  }

  private List<JsonValue> items(String name, int min, int max) {
    JsonValue value = member(name);
    if (value instanceof JsonValue.Arr array
        && array.items().size() >= min
        && array.items().size() <= max) {
      return array.items();
    }
    throw malformed(name, "an array of " + min + " to " + max, value.kind());
  }

  /** Refuses members of other names. */
  public void only(Set<String> known) {
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      if (!known.contains(member.getKey())) {
        throw new MalformedJson(
            what,
            path(JsonReader.printable(member.getKey())),
            member.getValue().at(),
            "one of " + String.join(", ", new TreeSet<>(known)),
            "a member of another name");
      }
    }
  }

  private JsonValue member(String name) {
    JsonValue value = object.members().get(name);
    if (value == null) {
      throw new MalformedJson(what, path(name), object.at(), "the member", "none");
    }
    return value;
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private MalformedJson malformed(String name, JsonValue value, String expected) {
    return new MalformedJson(what, path(name), value.at(), expected, value.kind());
  }

  /** A failure of member {@code name}, for checks of the caller's own. */
  public MalformedJson malformed(String name, String expected, String found) {
    JsonValue value = object.members().get(name);
    int at = value == null ? object.at() : value.at();
    return new MalformedJson(what, path(name), at, expected, found);
  }
}
