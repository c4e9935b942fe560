package io.geowallet.map.osm;

import java.util.Locale;

/**
 * A file that is no OpenStreetMap file, is broken, or asks for more than the limits allow. Names
 * the part and the place in the file, and no text of the file beyond a few characters.
 */
public final class UnreadableMap extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CHARS = 80;

  private final String what;
  private final String where;
  private final String expected;
  private final String found;

  /**
   * Builds the failure from its operands.
   *
   * @param what the part of the format at fault, for example {@code "PBF block"}
   * @param where the place in the file, for example {@code "blob 3, byte 120"}
   * @param expected the rule
   * @param found what is there instead; cut to 80 characters, and control characters are replaced
   */
  public UnreadableMap(String what, String where, String expected, String found) {
    super(
        String.format(
            Locale.ROOT, "%s (%s): expected %s, found %s", what, where, expected, tame(found)));
    this.what = what;
    this.where = where;
    this.expected = expected;
    this.found = tame(found);
  }

  private static String tame(String text) {
    StringBuilder tame = new StringBuilder();
    text.codePoints()
        .limit(MOST_CHARS)
        .forEach(c -> tame.appendCodePoint(c < ' ' || c > '~' ? '?' : c));
    return tame.toString();
  }

  /** The part of the format at fault. */
  public String what() {
    return what;
  }

  /** The place in the file. */
  public String where() {
    return where;
  }

  /** The rule that was broken. */
  public String expected() {
    return expected;
  }

  /** What is there instead. */
  public String found() {
    return found;
  }
}
