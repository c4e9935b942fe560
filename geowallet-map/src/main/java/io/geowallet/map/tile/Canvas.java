package io.geowallet.map.tile;

import io.geowallet.map.feature.FeatureSet;
import io.geowallet.map.feature.Kind;
import java.util.List;
import java.util.Map;

/**
 * Paints kind by kind: areas, then lines from tunnels to bridges, casings below what they frame.
 * For one tile; not thread-safe.
 */
final class Canvas {
  private static final int FIRST_WITH_OUTLINES = 15;
  private static final int FIRST_WITH_SLEEPERS = 14;

  private final FeatureSet features;
  private final Frame frame;
  private final Palette palette;
  private final StringBuilder svg;
  private final Pen pen;

  Canvas(FeatureSet features, Frame frame, Palette palette, StringBuilder svg) {
    this.features = features;
    this.frame = frame;
    this.palette = palette;
    this.svg = svg;
    this.pen = new Pen(frame);
  }

  /** The paper: as far as the file covers. */
  void ground(FeatureSet coverage) {
    pen.rings(coverage, 0);
    svg.append("<path fill=\"").append(palette.ground()).append("\" d=\"").append(pen.take());
    svg.append("\"/>");
  }

  /** All features, by kind. */
  void features(Map<Kind, List<Integer>> byKind) {
    for (Kind kind : Kind.values()) {
      if (kind.shape() == Kind.Shape.AREA) {
        areas(kind, byKind.getOrDefault(kind, List.of()));
      } else if (kind.shape() == Kind.Shape.LINE && !isWay(kind)) {
        line(kind, byKind.getOrDefault(kind, List.of()), false, 0, palette.colour(kind));
      }
    }
    layer(byKind, FeatureSet.TUNNEL);
    layer(byKind, 0);
    layer(byKind, FeatureSet.BRIDGE);
  }

  private static boolean isWay(Kind kind) {
    return kind.isRoad() || kind == Kind.RAIL || kind == Kind.TRAM;
  }

  private void areas(Kind kind, List<Integer> found) {
    StringBuilder paths = new StringBuilder();
    for (int feature : found) {
      pen.rings(features, feature);
      if (!pen.isEmpty()) {
        paths.append("<path d=\"").append(pen.take()).append("\"/>");
      }
    }
    if (paths.length() > 0) {
      svg.append("<g fill-rule=\"evenodd\" fill=\"").append(palette.colour(kind)).append('"');
      if (kind == Kind.BUILDING && frame.zoom() >= FIRST_WITH_OUTLINES) {
        svg.append(" stroke=\"").append(palette.casing()).append("\" stroke-width=\"6\"");
      }
      svg.append('>').append(paths).append("</g>");
    }
  }

  private void layer(Map<Kind, List<Integer>> byKind, int level) {
    String open = level == FeatureSet.TUNNEL ? "<g opacity=\".45\">" : "<g>";
    int before = svg.length();
    svg.append(open);
    int empty = svg.length();
    for (Kind kind : Kind.values()) {
      double casing = Widths.casingPx(kind, frame.zoom());
      if (isWay(kind) && (casing > 0 || level == FeatureSet.BRIDGE && kind.isRoad())) {
        List<Integer> ways = atLevel(byKind.getOrDefault(kind, List.of()), level);
        // A bridge's casing with round ends would lie across the road before it.
        line(kind, ways, level == 0, StrictMath.max(casing, 1.2), palette.casing());
      }
    }
    for (Kind kind : Kind.values()) {
      if (isWay(kind)) {
        List<Integer> ways = atLevel(byKind.getOrDefault(kind, List.of()), level);
        line(kind, ways, kind.isRoad() && level == 0, 0, palette.colour(kind));
        if (kind == Kind.RAIL && frame.zoom() >= FIRST_WITH_SLEEPERS) {
          sleepers(ways);
        }
      }
    }
    if (svg.length() == empty) {
      svg.setLength(before);
    } else {
      svg.append("</g>");
    }
  }

  private List<Integer> atLevel(List<Integer> found, int level) {
    int either = FeatureSet.TUNNEL | FeatureSet.BRIDGE;
    return found.stream()
        .filter(f -> level == 0 ? !features.is(f, either) : features.is(f, level))
        .toList();
  }

  private void line(Kind kind, List<Integer> found, boolean round, double extra, String colour) {
    for (boolean lesser : new boolean[] {true, false}) {
      for (int feature : found) {
        if (features.is(feature, FeatureSet.LESSER) == lesser) {
          pen.lines(features, feature);
        }
      }
      if (!pen.isEmpty()) {
        double width = Widths.px(kind, frame.zoom(), lesser) + extra;
        svg.append("<path fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"");
        svg.append(Frame.tenths(width)).append('"');
        svg.append(round ? " stroke-linecap=\"round\"" : "").append(dashes(kind, extra));
        svg.append(" d=\"").append(pen.take()).append("\"/>");
      }
    }
  }

  private static String dashes(Kind kind, double extra) {
    return kind == Kind.PATH && extra == 0 ? " stroke-dasharray=\"40 25\"" : "";
  }

  /** Light dashes over a dark line, as railways are drawn. */
  private void sleepers(List<Integer> found) {
    found.forEach(feature -> pen.lines(features, feature));
    if (!pen.isEmpty()) {
      svg.append("<path fill=\"none\" stroke=\"").append(palette.ground());
      svg.append("\" stroke-width=\"");
      svg.append(Frame.tenths(Widths.px(Kind.RAIL, frame.zoom(), false) * 0.55));
      svg.append("\" stroke-dasharray=\"60 60\" d=\"").append(pen.take()).append("\"/>");
    }
  }
}
