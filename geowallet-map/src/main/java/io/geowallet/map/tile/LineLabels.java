package io.geowallet.map.tile;

import io.geowallet.map.feature.Box;
import io.geowallet.map.feature.FeatureSet;
import io.geowallet.map.feature.Kind;
import java.util.List;

/** Finds where along a line its name fits. It depends on the line and the zoom, on no tile. */
final class LineLabels {
  private static final double EVERY_PX = 420;
  private static final double LEAST_STRAIGHTNESS = 0.93;

  private LineLabels() {}

  /** Adds the labels of a line's first part that may reach into {@code around}. */
  static void add(FeatureSet names, int line, Frame frame, Box around, List<Label> labels) {
    Kind kind = names.kind(line);
    double size = size(kind, frame.zoom());
    String text = text(names, line, kind, frame.zoom());
    if (size == 0 || text.isEmpty()) {
      return;
    }
    int part = names.firstPart(line);
    int from = names.firstPoint(part);
    int count = names.endPoint(part) - from;
    double[] along = lengths(names, from, count);
    double total = frame.px(along[count - 1]);
    double width = Label.widthPx(text, size) + 2 * size;
    if (total < width) {
      return;
    }
    int times = 1 + (int) (total / EVERY_PX);
    Box reach = around.grown(frame.units(width + size));
    for (int i = 0; i < times; i++) {
      double middle = total * (i + 0.5) / times;
      double start = Math.max(0, Math.min(total - width, middle - width / 2));
      Cut cut = new Cut(names, from, along, frame.units(1) * start);
      if (cut.startsIn(reach)) {
        int[] piece = cut.upTo(frame.units(1) * (start + width));
        addIfStraight(kind, text, size, piece, frame, labels);
      }
    }
  }

  private static String text(FeatureSet names, int line, Kind kind, int zoom) {
    String ref = XmlText.plain(names.ref(line));
    boolean number = kind.isMajorRoad() && !ref.isEmpty() && zoom < 15;
    return number ? ref : XmlText.plain(names.name(line));
  }

  /** Height of letters in pixels, 0 where the name is not written yet. */
  private static double size(Kind kind, int zoom) {
    int from =
        switch (kind) {
          case MOTORWAY, TRUNK, PRIMARY -> 12;
          case SECONDARY -> 13;
          case TERTIARY, RIVER -> 14;
          case MINOR, PEDESTRIAN, CANAL -> 15;
          case SERVICE, STREAM, PATH, TRACK -> 17;
          default -> Integer.MAX_VALUE;
        };
    if (zoom < from) {
      return 0;
    }
    return Math.min(13, 10 + 0.6 * (zoom - from));
  }

  private static double[] lengths(FeatureSet names, int from, int count) {
    double[] along = new double[count];
    for (int i = 1; i < count; i++) {
      double dx = (double) names.x(from + i) - names.x(from + i - 1);
      double dy = (double) names.y(from + i) - names.y(from + i - 1);
      along[i] = along[i - 1] + Math.sqrt(dx * dx + dy * dy);
    }
    return along;
  }

  private static void addIfStraight(
      Kind kind, String text, double size, int[] piece, Frame frame, List<Label> labels) {
    if (piece.length < 4) {
      return;
    }
    int n = piece.length;
    double length = 0;
    Box box = Box.EMPTY.with(piece[0], piece[1]);
    for (int i = 2; i < n; i += 2) {
      length += Math.hypot((double) piece[i] - piece[i - 2], (double) piece[i + 1] - piece[i - 1]);
      box = box.with(piece[i], piece[i + 1]);
    }
    double chord = Math.hypot((double) piece[n - 2] - piece[0], (double) piece[n - 1] - piece[1]);
    if (chord >= LEAST_STRAIGHTNESS * length) {
      int[] line = piece[n - 2] < piece[0] ? turned(piece) : piece;
      labels.add(new Label(kind, text, size, box.grown(frame.units(size * 0.6)), line));
    }
  }

  private static int[] turned(int[] xy) {
    int[] turned = new int[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      turned[i] = xy[xy.length - 2 - i];
      turned[i + 1] = xy[xy.length - 1 - i];
    }
    return turned;
  }
}
