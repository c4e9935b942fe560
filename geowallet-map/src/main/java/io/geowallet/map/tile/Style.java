package io.geowallet.map.tile;

import java.util.Locale;

/** How a map is coloured: calm, so that what is drawn upon it stands out. */
public enum Style {
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK;

  /** The word in addresses. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
