package io.geowallet.map.tile;

import io.geowallet.map.feature.Kind;

/** How wide lines are, in pixels. Stateless. */
final class Widths {
  private static final int REFERENCE_ZOOM = 15;
  private static final double GROWTH = 1.42;
  private static final double LESSER = 0.65;

  private Widths() {}

  /** The width of a line at a zoom. */
  static double px(Kind kind, int zoom, boolean lesser) {
    double width = base(kind) * StrictMath.pow(GROWTH, (double) zoom - REFERENCE_ZOOM);
    double least = kind.isMajorRoad() ? 1.1 : 0.7;
    return StrictMath.max(least, lesser ? width * LESSER : width);
  }

  /** How much the casing adds, both sides together; 0 for lines that have none. */
  static double casingPx(Kind kind, int zoom) {
    boolean thin = kind == Kind.PATH || kind == Kind.TRACK || !kind.isRoad();
    boolean early = zoom < 14 && !kind.isMajorRoad();
    return thin || early || zoom < 11 ? 0 : zoom < 16 ? 1.4 : 2;
  }

  private static double base(Kind kind) {
    return switch (kind) {
      case MOTORWAY -> 8.5;
      case TRUNK -> 8;
      case PRIMARY -> 7.2;
      case SECONDARY -> 6.4;
      case TERTIARY -> 5.6;
      case MINOR -> 4.6;
      case PEDESTRIAN -> 3.6;
      case SERVICE -> 2.4;
      case TRACK -> 1.5;
      case PATH -> 1.2;
      case RAIL -> 2;
      case TRAM -> 1.2;
      case RIVER -> 6;
      case CANAL -> 5;
      case STREAM -> 1.8;
      case RUNWAY -> 14;
      default -> 3;
    };
  }
}
