package io.coneix.pages;

import java.util.Locale;
import java.util.regex.Pattern;

/** A language of the pages. */
public enum Lang {
  /** English, with dates and numbers as in the United Kingdom. */
  EN(Locale.UK),
  /** French. */
  FR(Locale.FRANCE);

  private static final int MOST_RANGES = 16;
  private static final Pattern WEIGHT = Pattern.compile("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)");

  private final Locale locale;

  Lang(Locale locale) {
    this.locale = locale;
  }

  /** The locale of numbers, dates and amounts. */
  public Locale locale() {
    return locale;
  }

  /** The tag in HTML and in addresses: {@code en} or {@code fr}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The language that a browser prefers.
   *
   * @param acceptLanguage the header of that name (RFC 9110, 12.5.4); English where it names
   *     neither
   */
  static Lang accepted(String acceptLanguage) {
    Lang best = EN;
    double weight = 0;
    for (String range : acceptLanguage.toLowerCase(Locale.ROOT).split(",", MOST_RANGES)) {
      String[] parts = range.split(";", 2);
      String language = parts[0].strip().split("-", 2)[0];
      double q = parts.length == 1 ? 1 : weight(parts[1].strip());
      if (q > weight && (language.equals("fr") || language.equals("en"))) {
        best = language.equals("fr") ? FR : EN;
        weight = q;
      }
    }
    return best;
  }

  private static double weight(String parameter) {
    return WEIGHT.matcher(parameter).matches() ? Double.parseDouble(parameter.substring(2)) : 0;
  }
}
