package io.geowallet.map.tile;

import io.geowallet.map.feature.Box;
import io.geowallet.map.feature.Kind;

/** A name at its place in the map's plane. Immutable. */
final class Label {
  /** Letters are about so wide, as a share of their height. */
  static final double LETTER = 0.58;

  private final Kind kind;
  private final String text;
  private final double sizePx;
  private final Box box;
  private final int[] line;

  /**
   * A label.
   *
   * @param text plain, not escaped
   * @param sizePx height of the letters
   * @param box what it covers, about: no letters are measured here
   * @param line the piece of line that it is written along, in pairs of x and y from west to east;
   *     one pair where it stands on a point
   */
  Label(Kind kind, String text, double sizePx, Box box, int[] line) {
    this.kind = kind;
    this.text = text;
    this.sizePx = sizePx;
    this.box = box;
    this.line = line.clone();
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  double sizePx() {
    return sizePx;
  }

  Box box() {
    return box;
  }

  boolean isOnLine() {
    return line.length > 2;
  }

  /** How many points its line has. */
  int points() {
    return line.length / 2;
  }

  int x(int point) {
    return line[2 * point];
  }

  int y(int point) {
    return line[2 * point + 1];
  }

  static double widthPx(String text, double sizePx) {
    return text.codePointCount(0, text.length()) * sizePx * LETTER;
  }
}
