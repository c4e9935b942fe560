package io.geowallet.map.tile;

import java.util.Arrays;

/**
 * Cuts lines and rings to a square. Lines by Liang and Barsky ("A New Concept and Method for Line
 * Clipping", 1984), rings side by side by Sutherland and Hodgman ("Reentrant Polygon Clipping",
 * 1974). Stateless.
 */
final class Clip {
  private static final int[] NOTHING = {};
  private static final int SIDES = 4;

  private Clip() {}

  /** The part inside, as two points; empty where there is none. */
  static int[] segment(int ax, int ay, int bx, int by, int low, int high) {
    double from = 0;
    double to = 1;
    long dx = (long) bx - ax;
    long dy = (long) by - ay;
    long[] steps = {-dx, dx, -dy, dy};
    long[] rooms = {(long) ax - low, (long) high - ax, (long) ay - low, (long) high - ay};
    for (int side = 0; side < SIDES; side++) {
      if (steps[side] == 0) {
        if (rooms[side] < 0) {
          return NOTHING;
        }
      } else {
        double at = (double) rooms[side] / steps[side];
        if (steps[side] < 0) {
          from = Math.max(from, at);
        } else {
          to = Math.min(to, at);
        }
      }
    }
    if (from > to) {
      return NOTHING;
    }
    return new int[] {
      (int) Math.round(ax + from * dx),
      (int) Math.round(ay + from * dy),
      (int) Math.round(ax + to * dx),
      (int) Math.round(ay + to * dy)
    };
  }

  /** The ring's part inside, in pairs of x and y; empty where there is none. */
  static int[] ring(int[] xy, int low, int high) {
    int[] cut = xy;
    for (int side = 0; side < SIDES && cut.length > 0; side++) {
      cut = side(cut, side / 2, side % 2 == 0 ? low : high, side % 2 == 0);
    }
    return cut;
  }

  /** Cuts at one side; {@code above} is true where what is greater than the side is kept. */
  private static int[] side(int[] xy, int axis, int at, boolean above) {
    if (isWhollyInside(xy, axis, at, above)) {
      return xy;
    }
    int[] kept = new int[2 * xy.length];
    int size = 0;
    for (int i = 0; i < xy.length; i += 2) {
      int next = (i + 2) % xy.length;
      boolean in = isInside(xy[i + axis], at, above);
      if (in) {
        kept[size++] = xy[i];
        kept[size++] = xy[i + 1];
      }
      if (in != isInside(xy[next + axis], at, above)) {
        double share = ((double) at - xy[i + axis]) / ((double) xy[next + axis] - xy[i + axis]);
        int other = 1 - axis;
        double across = xy[i + other] + share * ((double) xy[next + other] - xy[i + other]);
        kept[size + axis] = at;
        kept[size + other] = (int) Math.round(across);
        size += 2;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private static boolean isWhollyInside(int[] xy, int axis, int at, boolean above) {
    for (int i = axis; i < xy.length; i += 2) {
      if (!isInside(xy[i], at, above)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInside(int value, int at, boolean above) {
    return above ? value >= at : value <= at;
  }
}
