package io.geowallet.map.tile;

import io.geowallet.map.feature.Box;
import io.geowallet.map.feature.Mercator;

/**
 * A tile's square in the map's plane, and the way from there to tenths of a pixel.
 *
 * @param zoom {@value #MIN_ZOOM} to {@value #MAX_ZOOM}
 * @param column from 0 in the west
 * @param row from 0 in the north
 */
record Frame(int zoom, int column, int row) {
  static final int MIN_ZOOM = 0;
  static final int MAX_ZOOM = 19;

  /** Pixels on a side. */
  static final int SIDE_PX = 256;

  /** Tenths of a pixel on a side. */
  static final int SIDE = 10 * SIDE_PX;

  private static final int TENTHS = 10;

  /** Units of the plane on a side. */
  long sideUnits() {
    return 1L << (Mercator.WORLD_BITS - zoom);
  }

  long left() {
    return column * sideUnits();
  }

  long top() {
    return row * sideUnits();
  }

  /** Units of the plane for so many pixels. */
  long units(double px) {
    return (long) (px * sideUnits() / SIDE_PX);
  }

  /** The tile with so many pixels around it. */
  Box box(int marginPx) {
    return new Box(left(), top(), left() + sideUnits(), top() + sideUnits()).grown(units(marginPx));
  }

  /** From the plane to tenths of a pixel from the tile's left side. */
  int toX(long x) {
    return (int) Math.floorDiv((x - left()) * SIDE, sideUnits());
  }

  /** From the plane to tenths of a pixel from the tile's upper side. */
  int toY(long y) {
    return (int) Math.floorDiv((y - top()) * SIDE, sideUnits());
  }

  /** Pixels of so many units. */
  double px(double units) {
    return units * SIDE_PX / sideUnits();
  }

  /** A width in pixels as tenths, at least one. */
  static int tenths(double px) {
    return Math.max(1, (int) Math.round(px * TENTHS));
  }
}
