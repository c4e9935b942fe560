package io.coneix.pages;

/**
 * A line that stands on every page of a site.
 *
 * @param level how much it matters
 * @param key its words in the site's texts
 * @param arguments of the pattern
 */
public record Banner(Level level, String key, Object... arguments) {
  /** How much a banner matters. */
  public enum Level {
    /** Good to know. */
    NOTE,
    /** Something is less safe or less true than usual. */
    WARNING
  }
}
