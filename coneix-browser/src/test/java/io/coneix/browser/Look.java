package io.coneix.browser;

/**
 * How a page is looked at.
 *
 * @param language {@code fr} or {@code en}
 * @param theme {@code light} or {@code dark}
 * @param width of the window in pixels
 */
public record Look(String language, String theme, int width) {
  /** A phone held upright. */
  public static final int NARROW = 390;

  /** A desk. */
  public static final int WIDE = 1280;

  /** The height of a window. */
  public static int height(int width) {
    return width < 600 ? 844 : 900;
  }

  /** The same in the other language, if {@code -Dconeix.looks.swap=true} asks for it. */
  public Look swapped() {
    String other = language.equals("fr") ? "en" : "fr";
    return new Look(Boolean.getBoolean("coneix.looks.swap") ? other : language, theme, width);
  }

  /** The same in the other colours. */
  public Look withOtherTheme() {
    return new Look(language, theme.equals("dark") ? "light" : "dark", width);
  }

  /** The same in the other window. */
  public Look withOtherWidth() {
    return new Look(language, theme, width == NARROW ? WIDE : NARROW);
  }

  /** {@code address} in this look. */
  public String of(String address) {
    String query = "lang=" + language + "&theme=" + theme;
    return address + (address.contains("?") ? "&" : "?") + query;
  }

  @Override
  public String toString() {
    return language + " " + theme + " " + width;
  }
}
