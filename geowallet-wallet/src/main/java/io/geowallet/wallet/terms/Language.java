package io.geowallet.wallet.terms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A language of texts. */
public enum Language {
  /** English. */
  EN(Locale.ENGLISH, "d MMMM yyyy"),
  /** French. */
  FR(Locale.FRENCH, "d MMMM yyyy");

  private static final int FIRST_OF_MONTH = 1;

  private final Locale locale;
  private final DateTimeFormatter date;

  Language(Locale locale, String pattern) {
    this.locale = locale;
    this.date = DateTimeFormatter.ofPattern(pattern, locale);
  }

  /** The language of a tag such as {@code fr}, {@code fr_FR.UTF-8}; English for all others. */
  public static Language of(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("fr") ? FR : EN;
  }

  /** The text in this language. */
  public String pick(String english, String french) {
    return this == FR ? french : english;
  }

  /** How it writes numbers. */
  public Locale locale() {
    return locale;
  }

  /** A date in words. */
  public String date(LocalDate day) {
    String text = day.format(date);
    // French writes the first of a month as an ordinal.
    return this == FR && day.getDayOfMonth() == FIRST_OF_MONTH
        ? text.replaceFirst("^1 ", "1er ")
        : text;
  }

  /** Items with commas, and the last with "and". */
  public String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    String last = items.get(items.size() - 1);
    return String.join(", ", items.subList(0, items.size() - 1)) + pick(" and ", " et ") + last;
  }
}
