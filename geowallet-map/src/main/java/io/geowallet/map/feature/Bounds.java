package io.geowallet.map.feature;

/**
 * A part of the globe, in 1e-7 degrees; all sides belong to it.
 *
 * @param southE7 not above {@code northE7}
 * @param westE7 not beyond {@code eastE7}
 */
public record Bounds(int southE7, int westE7, int northE7, int eastE7) {
  /** Checks the order of the sides. */
  public Bounds {
    if (southE7 > northE7 || westE7 > eastE7) {
      throw new IllegalArgumentException("bounds turned over");
    }
  }
}
