package io.geowallet.map.tile;

/**
 * Writes a name from a map file into SVG (THREATS, T45): escaped, without control characters and
 * without what turns the direction of writing. Stateless.
 */
final class XmlText {
  private static final int MOST_CHARS = 80;

  private XmlText() {}

  /** The name on one line, cut to 80 characters; empty where nothing legible is left. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints().limit(MOST_CHARS).filter(XmlText::isShown).forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Text for an element's content or a quoted attribute. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
