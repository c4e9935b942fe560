package io.geowallet.map.pack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Distinct texts, numbered as they come; the empty one is number 0. Not thread-safe. */
final class Texts {
  private final Map<String, Integer> known = new LinkedHashMap<>(Map.of("", 0));
  private int bytes;

  int index(String text) {
    Integer index = known.get(text);
    if (index == null) {
      index = known.size();
      known.put(text, index);
      bytes += utf8(text).length;
    }
    return index;
  }

  int size() {
    return known.size();
  }

  int bytes() {
    return bytes;
  }

  Iterable<String> all() {
    return known.keySet();
  }

  /** Half a character outside Unicode's planes becomes a question mark. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
