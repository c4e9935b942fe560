package io.geowallet.map.tile;

import io.geowallet.map.feature.Box;
import io.geowallet.map.feature.Kind;

/**
 * A name at its place in the map's plane.
 *
 * @param text plain, not escaped
 * @param sizePx height of the letters
 * @param box what it covers, about: no letters are measured here
 * @param line the piece of line that it is written along, in pairs of x and y from west to east;
 *     one pair where it stands on a point
 */
record Label(Kind kind, String text, double sizePx, Box box, int[] line) {
  /** Letters are about so wide, as a share of their height. */
  static final double LETTER = 0.58;

  boolean isOnLine() {
    return line.length > 2;
  }

  static double widthPx(String text, double sizePx) {
    return text.codePointCount(0, text.length()) * sizePx * LETTER;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
