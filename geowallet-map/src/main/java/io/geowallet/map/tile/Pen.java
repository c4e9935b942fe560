package io.geowallet.map.tile;

import io.geowallet.map.feature.Box;
import io.geowallet.map.feature.FeatureSet;

/**
 * Writes a feature's outline as SVG path data, in tenths of a pixel: what lies outside of the tile
 * and its margin is cut off, what is smaller than half a pixel left out. Not thread-safe.
 */
final class Pen {
  /** Beyond the tile by more than the widest line, so that no cut is seen. */
  static final int MARGIN_PX = 24;

  private static final int STEP = 5;
  private static final int LOW = -10 * MARGIN_PX;
  private static final int HIGH = Frame.SIDE + 10 * MARGIN_PX;

  private final Frame frame;
  private final Box box;
  private final StringBuilder data = new StringBuilder(1 << 10);
  private int lastX;
  private int lastY;
  private boolean isDown;

  Pen(Frame frame) {
    this.frame = frame;
    this.box = frame.box(MARGIN_PX);
  }

  /** The data since the last call. */
  String take() {
    String taken = data.toString();
    data.setLength(0);
    return taken;
  }

  boolean isEmpty() {
    return data.length() == 0;
  }

  /** Adds a line feature. */
  void lines(FeatureSet set, int feature) {
    for (int part = set.firstPart(feature); part < set.endPart(feature); part++) {
      isDown = false;
      int from = set.firstPoint(part);
      int last = set.endPoint(part) - 1;
      for (int p = from; p < last; p++) {
        segment(set, p, p + 1 == last);
      }
    }
  }

  private void segment(FeatureSet set, int p, boolean isLast) {
    int ax = set.x(p);
    int ay = set.y(p);
    int bx = set.x(p + 1);
    int by = set.y(p + 1);
    Box around = new Box(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    if (!box.meets(around)) {
      isDown = false;
      return;
    }
    int[] cut = Clip.segment(frame.toX(ax), frame.toY(ay), frame.toX(bx), frame.toY(by), LOW, HIGH);
    if (cut.length == 0) {
      isDown = false;
      return;
    }
    if (!isDown || lastX != cut[0] || lastY != cut[1]) {
      // The pen may stand a little behind, on a point that was left out: then the line goes on.
      if (!isDown || Math.abs(lastX - cut[0]) > STEP || Math.abs(lastY - cut[1]) > STEP) {
        move(cut[0], cut[1]);
      }
    }
    if (isLast || Math.abs(lastX - cut[2]) > STEP || Math.abs(lastY - cut[3]) > STEP) {
      line(cut[2], cut[3]);
    }
  }

  private void move(int x, int y) {
    data.append('M').append(x).append(' ').append(y);
    lastX = x;
    lastY = y;
    isDown = true;
  }

  private void line(int x, int y) {
    if (x != lastX || y != lastY) {
      data.append('l').append(x - lastX).append(' ').append(y - lastY);
      lastX = x;
      lastY = y;
    }
  }

  /** Adds an area feature, all its rings. */
  void rings(FeatureSet set, int feature) {
    for (int part = set.firstPart(feature); part < set.endPart(feature); part++) {
      int from = set.firstPoint(part);
      int count = set.endPoint(part) - from;
      int[] ring = new int[2 * count];
      for (int i = 0; i < count; i++) {
        ring[2 * i] = frame.toX(set.x(from + i));
        ring[2 * i + 1] = frame.toY(set.y(from + i));
      }
      ring(Clip.ring(ring, LOW, HIGH));
    }
  }

  private void ring(int[] xy) {
    if (xy.length < 6) {
      return;
    }
    move(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      if (Math.abs(lastX - xy[i]) > STEP || Math.abs(lastY - xy[i + 1]) > STEP) {
        line(xy[i], xy[i + 1]);
      }
    }
    data.append('z');
  }
}
