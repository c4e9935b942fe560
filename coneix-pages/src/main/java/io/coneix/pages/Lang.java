package io.coneix.pages;

import java.util.Locale;

/** A language of the pages. */
public enum Lang {
  /** English, with dates and numbers as in the United Kingdom. */
  EN(Locale.UK),
  /** French. */
  FR(Locale.FRANCE);

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
   * The language that a browser asks for first.
   *
   * @param acceptLanguage the header of that name; English where it names neither
   */
  static Lang accepted(String acceptLanguage) {
    for (String part : acceptLanguage.toLowerCase(Locale.ROOT).split(",", 16)) {
      String tag = part.strip();
      if (tag.startsWith("fr")) {
        return FR;
      }
      if (tag.startsWith("en")) {
        return EN;
      }
    }
    return EN;
  }
}
