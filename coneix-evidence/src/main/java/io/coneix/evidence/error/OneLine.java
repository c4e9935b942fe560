package io.coneix.evidence.error;

/**
 * Makes foreign text fit to stand on a line of ours, on a page or a terminal: no control character,
 * of C0 or C1, and nothing that turns the direction of writing (THREATS, T45). For people's eyes
 * alone: which characters are assigned differs between JVMs. Stateless.
 */
public final class OneLine {
  private static final char REPLACEMENT = '\uFFFD';

  private OneLine() {}

  /** {@code text} on one line; what could deceive the eye is replaced. */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t') {
                plain.append(' ');
              } else if (isBarred(c)) {
                plain.append(REPLACEMENT);
              } else {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString().strip();
  }

  /** True where {@code text} holds nothing that {@link #of} would replace, and is on one line. */
  public static boolean isPlain(String text) {
    return text.codePoints().noneMatch(OneLine::isBarred);
  }

  private static boolean isBarred(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
