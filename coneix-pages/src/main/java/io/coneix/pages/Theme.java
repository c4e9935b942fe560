package io.coneix.pages;

import java.util.Locale;

/** How a page is coloured. */
public enum Theme {
  /** As the system says. */
  AUTO,
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK;

  /** The word in HTML and in addresses. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
