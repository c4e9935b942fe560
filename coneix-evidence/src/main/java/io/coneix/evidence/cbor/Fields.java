package io.coneix.evidence.cbor;

import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads an array field by field, each with its type and bounds, and refuses what is left over.
 *
 * <p>Usage: {@code Fields f = Cbor.fields("offer", bytes); f.version(1); long n = f.integer("runs",
 * 1, 1000); ...; f.end();}. Not thread-safe.
 */
public final class Fields {
  private final String what;
  private final List<CborValue> items;
  private int at;

  private Fields(String what, List<CborValue> items) {
    this.what = what;
    this.items = items;
  }

  /** Takes {@code value}, which must be an array; {@code what} names it in messages. */
  public static Fields of(String what, CborValue value) {
    if (value instanceof CborValue.Array array) {
      return new Fields(what, array.items());
    }
    throw new MalformedCbor(what, "an array", kind(value));
  }

  /** The number of fields that are left. */
  public int left() {
    return items.size() - at;
  }

  /** Reads the version, which must be {@code supported}. */
  public void version(int supported) {
    long found = integer("version", 0, Long.MAX_VALUE);
    if (found != supported) {
      throw new UnsupportedVersion(what, supported, found);
    }
  }

  /** Reads the version, which must be one from {@code first} to {@code last}. */
  public int version(int first, int last) {
    long found = integer("version", 0, Long.MAX_VALUE);
    if (found < first || found > last) {
      throw new UnsupportedVersion(what, last, found);
    }
    return (int) found;
  }

  /** Reads the next field as it is. */
  public CborValue any(String name) {
    if (at >= items.size()) {
      throw new MalformedCbor(what + ", " + name, "a field", "the end");
    }
    return items.get(at++);
  }

  /** An integer from {@code min} to {@code max}, both included. */
  public long integer(String name, long min, long max) {
    CborValue value = any(name);
    if (value instanceof CborValue.Int item && item.value() >= min && item.value() <= max) {
      return item.value();
    }
    throw new MalformedCbor(
        what + ", " + name, "an integer from " + min + " to " + max, kind(value));
  }

  /** As {@link #integer}, as an {@code int}. */
  public int int32(String name, int min, int max) {
    return (int) integer(name, min, max);
  }

  /** A byte string of exactly {@code size} bytes. */
  public Bytes bytes(String name, int size) {
    return bytes(name, size, size);
  }

  /** A byte string of {@code min} to {@code max} bytes. */
  public Bytes bytes(String name, int min, int max) {
    CborValue value = any(name);
    if (value instanceof CborValue.ByteString item
        && item.value().size() >= min
        && item.value().size() <= max) {
      return item.value();
    }
    String size = min == max ? "" + min : min + " to " + max;
    throw new MalformedCbor(what + ", " + name, "a byte string of " + size + " bytes", kind(value));
  }

  /** A text of {@code min} to {@code max} characters (UTF-16 units). */
  public String text(String name, int min, int max) {
    CborValue value = any(name);
    if (value instanceof CborValue.Text item
        && item.value().length() >= min
        && item.value().length() <= max) {
      return item.value();
    }
    throw new MalformedCbor(
        what + ", " + name, "a text of " + min + " to " + max + " characters", kind(value));
  }

  /** false or true. */
  public boolean bool(String name) {
    CborValue value = any(name);
    if (value instanceof CborValue.Bool item) {
      return item.value();
    }
    throw new MalformedCbor(what + ", " + name, "false or true", kind(value));
  }

  /** A constant of {@code values}, by its ordinal. */
  public <E extends Enum<E>> E ordinal(String name, E[] values) {
    return values[int32(name, 0, values.length - 1)];
  }

  /** A nested array, to be read field by field. */
  public Fields nested(String name) {
    return of(what + ", " + name, any(name));
  }

  /** An array of {@code min} to {@code max} items, each read by {@code item}. */
  public <T> List<T> list(String name, int min, int max, Function<CborValue, T> item) {
    CborValue value = any(name);
    if (value instanceof CborValue.Array array
        && array.items().size() >= min
        && array.items().size() <= max) {
      List<T> all = new ArrayList<>(array.items().size());
      for (CborValue each : array.items()) {
        all.add(item.apply(each));
      }
      return List.copyOf(all);
    }
    throw new MalformedCbor(
        what + ", " + name, "an array of " + min + " to " + max + " items", kind(value));
  }

  /** True where the next field is null, which is then consumed. */
  public boolean isNull() {
    if (at < items.size() && items.get(at) instanceof CborValue.Null) {
      at++;
      return true;
    }
    return false;
  }

  /** Refuses fields that are left over. */
  public void end() {
    if (left() != 0) {
      throw new MalformedCbor(what, at + " fields", items.size() + " fields");
    }
  }

  /** A failure of this object at field {@code name}, for checks of the caller's own. */
  public MalformedCbor malformed(String name, String expected, String found) {
    return new MalformedCbor(what + ", " + name, expected, found);
  }

  /** Names kind and size, never the content, which may be personal. */
  private static String kind(CborValue value) {
    if (value instanceof CborValue.ByteString item) {
      return "a byte string of " + item.value().size() + " bytes";
    }
    if (value instanceof CborValue.Text item) {
      return "a text of " + item.value().length() + " characters";
    }
    if (value instanceof CborValue.Array item) {
      return "an array of " + item.items().size() + " items";
    }
    return value instanceof CborValue.Int ? "another integer" : value.getClass().getSimpleName();
  }
}
