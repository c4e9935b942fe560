package io.coneix.pages;

import io.coneix.evidence.error.Impossible;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a site in each language, from {@code NAME.en.properties} and {@code
 * NAME.fr.properties} beside a class, in UTF-8. Patterns are those of {@link MessageFormat}: an
 * apostrophe is written twice. Immutable.
 */
public final class Texts {
  private final Map<Lang, Map<String, String>> patterns;

  private Texts(Map<Lang, Map<String, String>> patterns) {
    this.patterns = patterns;
  }

  /** Reads the files beside {@code anchor}. */
  public static Texts of(Class<?> anchor, String name) {
    Map<Lang, Map<String, String>> patterns = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      patterns.put(lang, read(anchor, name + "." + lang.tag() + ".properties"));
    }
    return new Texts(patterns);
  }

  private static Map<String, String> read(Class<?> anchor, String file) {
    Properties properties = new Properties();
    try (InputStream in = anchor.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("words of the pages are missing: " + file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Impossible("words of the pages cannot be read: " + file, e);
    }
    Map<String, String> words = new HashMap<>();
    properties.forEach((key, value) -> words.put((String) key, (String) value));
    return words;
  }

  /** These words, and where they have none those of {@code other}. */
  public Texts and(Texts other) {
    Map<Lang, Map<String, String>> both = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      Map<String, String> words = new HashMap<>(other.patterns.getOrDefault(lang, Map.of()));
      words.putAll(patterns.getOrDefault(lang, Map.of()));
      both.put(lang, words);
    }
    return new Texts(both);
  }

  /** The keys in one language: the same in each. */
  public Set<String> keys(Lang lang) {
    return new TreeSet<>(patterns.getOrDefault(lang, Map.of()).keySet());
  }

  /** True where a key has a text in this language. */
  boolean has(Lang lang, String key) {
    return patterns.getOrDefault(lang, Map.of()).containsKey(key);
  }

  /**
   * The text of a key.
   *
   * @throws IllegalStateException where there is none: a template names it, so it is our own fault
   */
  public String get(Lang lang, String key, Object... arguments) {
    String pattern = patterns.getOrDefault(lang, Map.of()).get(key);
    if (pattern == null) {
      throw new IllegalStateException("no words for " + key + " in " + lang.tag());
    }
    return new MessageFormat(pattern, lang.locale()).format(arguments);
  }
}
