package io.geowallet.map.tile;

import io.geowallet.map.feature.FeatureIndex;
import io.geowallet.map.feature.FeatureSet;
import io.geowallet.map.feature.IntList;
import io.geowallet.map.feature.Kind;
import io.geowallet.map.feature.MapContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws the tiles of one map. Immutable, thread-safe. */
public final class TilePainter {
  /** Kinds that begin to be drawn at these zooms are kept apart, so that far views find few. */
  private static final int[] LEVELS = {0, 11, 13, 14, 15};

  private static final byte[] NOTHING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"
          .getBytes(StandardCharsets.UTF_8);

  private final FeatureSet features;
  private final List<FeatureIndex> levels = new ArrayList<>();
  private final LabelPainter labels;
  private final FeatureSet coverage;

  /** A painter of what a file holds. */
  public TilePainter(MapContent content) {
    this.features = content.features();
    this.labels = new LabelPainter(content);
    this.coverage = Coverage.of(content.bounds());
    for (int level = 0; level < LEVELS.length; level++) {
      levels.add(FeatureIndex.of(features, ofLevel(level)));
    }
  }

  private int[] ofLevel(int level) {
    int from = LEVELS[level];
    int to = level + 1 < LEVELS.length ? LEVELS[level + 1] : Integer.MAX_VALUE;
    IntList found = new IntList();
    for (int f = 0; f < features.size(); f++) {
      Kind kind = features.kind(f);
      int zoom = kind.minZoom();
      if (kind.shape() != Kind.Shape.POINT && zoom >= from && zoom < to) {
        found.add(f);
      }
    }
    return found.toArray();
  }

  /** True where there is such a tile. */
  public static boolean exists(int zoom, int column, int row) {
    boolean zoomed = zoom >= Frame.MIN_ZOOM && zoom <= Frame.MAX_ZOOM;
    return zoomed && column >= 0 && row >= 0 && column < 1 << zoom && row < 1 << zoom;
  }

  /**
   * A tile of 256 pixels; the same bytes each time. Beyond what the file covers it is transparent.
   *
   * @throws IllegalArgumentException where {@link #exists} says no
   */
  public byte[] paint(int zoom, int column, int row, Style style) {
    if (!exists(zoom, column, row)) {
      throw new IllegalArgumentException("no tile " + zoom + "/" + column + "/" + row);
    }
    Frame frame = new Frame(zoom, column, row);
    if (!coverage.box(0).meets(frame.box(0))) {
      return NOTHING.clone();
    }
    StringBuilder svg = new StringBuilder(1 << 14);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"256\" height=\"256\"");
    svg.append(" viewBox=\"0 0 2560 2560\" stroke-linejoin=\"round\">");
    Palette palette = Palette.of(style);
    Canvas canvas = new Canvas(features, frame, palette, svg);
    canvas.ground(coverage);
    canvas.features(visible(frame));
    labels.paint(frame, palette, svg);
    return svg.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private Map<Kind, List<Integer>> visible(Frame frame) {
    Map<Kind, List<Integer>> byKind = new EnumMap<>(Kind.class);
    for (int level = 0; level < LEVELS.length && LEVELS[level] <= frame.zoom(); level++) {
      for (int feature : levels.get(level).find(frame.box(Pen.MARGIN_PX))) {
        Kind kind = features.kind(feature);
        if (kind.minZoom() <= frame.zoom()) {
          byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(feature);
        }
      }
    }
    return byKind;
  }
}
