package io.coneix.pages;

import java.util.List;

/**
 * A line that stands on every page of a site.
 *
 * @param level how much it matters
 * @param key its words in the site's texts
 * @param arguments of the pattern
 */
public record Banner(Level level, String key, List<String> arguments) {
  /** Copies the arguments. */
  public Banner {
    arguments = List.copyOf(arguments);
  }

  /** A banner whose words take no arguments, or these. */
  public static Banner of(Level level, String key, String... arguments) {
    return new Banner(level, key, List.of(arguments));
  }

  /** How much a banner matters. */
  public enum Level {
    /** Good to know. */
    NOTE,
    /** Something is less safe or less true than usual. */
    WARNING
  }
}
