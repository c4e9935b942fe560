package io.coneix.pages;

import io.coneix.evidence.error.OneLine;

/**
 * Makes foreign text fit to stand among a program's own: one line, no control character, nothing
 * that turns the direction of writing (THREATS, T45).
 */
public final class PlainText {
  private PlainText() {}

  /** {@code text} on one line; what could deceive the eye is replaced. */
  public static String of(String text) {
    return OneLine.of(text);
  }

  /** True where {@code text} holds nothing that {@link #of} would replace, and is on one line. */
  public static boolean isPlain(String text) {
    return OneLine.isPlain(text);
  }
}
