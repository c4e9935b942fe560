package io.geowallet.wallet.imports.point;

import java.util.OptionalDouble;

/**
 * Reads decimal numbers as XML Schema and CSV write them. {@code Double.parseDouble} alone would
 * also take {@code NaN}, {@code Infinity}, {@code 0x1p3} and {@code 1d}. Stateless.
 */
public final class Decimal {
  private static final int MAX_CHARS = 40;
  private static final int EXACT_FIGURES = 15;
  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

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
    boolean plain = end == afterPoint && figures <= EXACT_FIGURES;
    double value = plain ? exact(text, afterPoint, whole) : Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /**
   * The same as {@code Double.parseDouble} where all figures fit into 53 bits: then one division by
   * a power of ten, which is exact too, is rounded once (Clinger, 1990).
   */
  private static double exact(String text, int end, int point) {
    long figures = 0;
    for (int i = sign(text, 0); i < end; i++) {
      char c = text.charAt(i);
      figures = c == '.' ? figures : figures * 10 + c - '0';
    }
    double value = figures / TENS[Math.max(0, end - point - 1)];
    return text.charAt(0) == '-' ? -value : value;
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
