package io.geowallet.map.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * The frame of a map, with places on it counted along its sides: from the north-west corner over
 * south-west, south-east and north-east. Whoever walks that way, on a plane whose y points down,
 * has the inside to the left; the sea's rings are closed against it, so with the sea to the right.
 */
record Rectangle(long minX, long minY, long maxX, long maxY) {
  static Rectangle of(Bounds b) {
    return new Rectangle(
        Mercator.x(b.westE7()),
        Mercator.y(b.northE7()),
        Mercator.x(b.eastE7()),
        Mercator.y(b.southE7()));
  }

  private long width() {
    return maxX - minX;
  }

  private long height() {
    return maxY - minY;
  }

  private long length() {
    return Math.max(1, 2 * (width() + height()));
  }

  boolean holds(long x, long y) {
    return x > minX && x < maxX && y > minY && y < maxY;
  }

  boolean holdsAll(int[] xy) {
    for (int i = 0; i < xy.length; i += 2) {
      if (!holds(xy[i], xy[i + 1])) {
        return false;
      }
    }
    return true;
  }

  int[] ring() {
    int x0 = (int) minX;
    int y0 = (int) minY;
    int x1 = (int) maxX;
    int y1 = (int) maxY;
    return new int[] {x0, y0, x1, y0, x1, y1, x0, y1, x0, y0};
  }

  /** The place on the frame of a point on it, clockwise from the north-west corner. */
  long around(long x, long y) {
    if (y == minY) {
      return x - minX;
    }
    if (x == maxX) {
      return width() + (y - minY);
    }
    if (y == maxY) {
      return width() + height() + (maxX - x);
    }
    return 2 * width() + height() + (maxY - y);
  }

  /** How far it is clockwise from one place to another; a whole round where both are the same. */
  long distance(long from, long to) {
    long d = Math.floorMod(to - from, length());
    return d == 0 ? length() : d;
  }

  /** The corners between two places, clockwise. */
  List<long[]> corners(long from, long to) {
    long[] places = {0, width(), width() + height(), 2 * width() + height()};
    long[][] points = {{minX, minY}, {maxX, minY}, {maxX, maxY}, {minX, maxY}};
    long whole = distance(from, to);
    List<long[]> passed = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < places.length; i++) {
        long ahead = places[i] + round * length() - from;
        if (ahead > 0 && ahead < whole) {
          passed.add(points[i]);
        }
      }
    }
    return passed;
  }

  /** The part of a segment inside, as x, y, x, y; empty where there is none. Liang and Barsky. */
  long[] cut(long x1, long y1, long x2, long y2) {
    double[] t = {0, 1};
    double dx = x2 - (double) x1;
    double dy = y2 - (double) y1;
    boolean meets =
        clip(-dx, x1 - (double) minX, t)
            && clip(dx, maxX - (double) x1, t)
            && clip(-dy, y1 - (double) minY, t)
            && clip(dy, maxY - (double) y1, t);
    if (!meets || t[0] >= t[1]) {
      return new long[0];
    }
    long[] cut = {x1, y1, x2, y2};
    if (t[0] > 0) {
      snap(cut, 0, x1 + t[0] * dx, y1 + t[0] * dy);
    }
    if (t[1] < 1) {
      snap(cut, 2, x1 + t[1] * dx, y1 + t[1] * dy);
    }
    return cut;
  }

  private static boolean clip(double p, double q, double[] t) {
    if (p == 0) {
      return q >= 0;
    }
    double r = q / p;
    if (p < 0) {
      t[0] = Math.max(t[0], r);
    } else {
      t[1] = Math.min(t[1], r);
    }
    return t[0] <= t[1];
  }

  /** Rounds a point on the frame to a whole one on the frame. */
  private void snap(long[] cut, int at, double x, double y) {
    long wx = Math.max(minX, Math.min(maxX, Math.round(x)));
    long wy = Math.max(minY, Math.min(maxY, Math.round(y)));
    long toX = Math.min(wx - minX, maxX - wx);
    long toY = Math.min(wy - minY, maxY - wy);
    if (toX <= toY) {
      wx = wx - minX <= maxX - wx ? minX : maxX;
    } else {
      wy = wy - minY <= maxY - wy ? minY : maxY;
    }
    cut[at] = wx;
    cut[at + 1] = wy;
  }
}
