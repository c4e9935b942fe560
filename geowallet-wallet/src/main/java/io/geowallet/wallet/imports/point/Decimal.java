package io.geowallet.wallet.imports.point;

import java.util.OptionalDouble;

/**
 * Reads decimal numbers as XML Schema and CSV write them. {@code Double.parseDouble} alone would
 * also take {@code NaN}, {@code Infinity}, {@code 0x1p3} and {@code 1d}. Stateless.
 */
public final class Decimal {
  private static final int MAX_CHARS = 40;

  private Decimal() {}

  /** The number, or empty where the text is none. An exponent is allowed; spaces are not. */
  public static OptionalDouble parse(String text) {
    if (text.length() > MAX_CHARS) {
      return OptionalDouble.empty();
    }
    int i = sign(text, 0);
    int whole = digits(text, i);
    int afterPoint = at(text, whole) == '.' ? digits(text, whole + 1) : whole;
    int figures = (whole - i) + Math.max(0, afterPoint - whole - 1);
    int end = exponent(text, afterPoint);
    if (figures == 0 || end != text.length()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static int exponent(String text, int i) {
    if (at(text, i) != 'e' && at(text, i) != 'E') {
      return i;
    }
    int from = sign(text, i + 1);
    int to = digits(text, from);
    return to > from ? to : i;
  }

  private static int sign(String text, int i) {
    return at(text, i) == '-' || at(text, i) == '+' ? i + 1 : i;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (at(text, i) >= '0' && at(text, i) <= '9') {
      i++;
    }
    return i;
  }

  /** The character there, or one that is in no number. */
  private static char at(String text, int i) {
    return i < text.length() ? text.charAt(i) : '\0';
  }
}
