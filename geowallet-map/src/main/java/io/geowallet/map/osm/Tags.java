package io.geowallet.map.osm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys and values of an element. Immutable. */
public final class Tags {
  /** No tags. */
  public static final Tags NONE = new Tags(List.of());

  private final List<String> pairs;

  private Tags(List<String> pairs) {
    this.pairs = pairs;
  }

  /** Tags from keys and values in turn. */
  public static Tags of(List<String> keysAndValues) {
    if (keysAndValues.size() % 2 != 0) {
      throw new IllegalArgumentException("a key without a value");
    }
    return keysAndValues.isEmpty() ? NONE : new Tags(List.copyOf(keysAndValues));
  }

  /** Tags from keys and values in turn. */
  public static Tags of(String... keysAndValues) {
    return of(List.of(keysAndValues));
  }

  /** How many. */
  public int size() {
    return pairs.size() / 2;
  }

  /** True where there is none. */
  public boolean isEmpty() {
    return pairs.isEmpty();
  }

  /** The key of the tag at {@code index}. */
  public String key(int index) {
    return pairs.get(2 * index);
  }

  /** The value of the tag at {@code index}. */
  public String value(int index) {
    return pairs.get(2 * index + 1);
  }

  /** The first value of a key; null where it is missing. */
  public @Nullable String get(String key) {
    for (int i = 0; i < pairs.size(); i += 2) {
      if (pairs.get(i).equals(key)) {
        return pairs.get(i + 1);
      }
    }
    return null;
  }

  /** The first value of a key; {@code other} where it is missing. */
  public String get(String key, String other) {
    String value = get(key);
    return value == null ? other : value;
  }

  /** True where the key has this value. */
  public boolean is(String key, String value) {
    return value.equals(get(key));
  }

  /** True where the key has any value but "no". */
  public boolean has(String key) {
    String value = get(key);
    return value != null && !value.equals("no");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tags tags && tags.pairs.equals(pairs);
  }

  @Override
  public int hashCode() {
    return pairs.hashCode();
  }

  @Override
  public String toString() {
    return pairs.toString();
  }
}
