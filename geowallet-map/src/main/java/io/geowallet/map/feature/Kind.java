package io.geowallet.map.feature;

/**
 * What a feature is, in the order in which they are painted. A map pack stores the ordinal, so the
 * order is part of its format.
 */
public enum Kind {
  /** Open sea. */
  SEA(Shape.AREA, 0),
  /** Where people live, work and buy. */
  BUILT(Shape.AREA, 10),
  /** Works, rail yards, quarries. */
  INDUSTRY(Shape.AREA, 11),
  /** Schools and hospitals with their grounds. */
  INSTITUTION(Shape.AREA, 14),
  /** Grass, meadows, orchards, scrub. */
  GRASS(Shape.AREA, 12),
  /** Parks, gardens, cemeteries. */
  PARK(Shape.AREA, 11),
  /** Woods. */
  WOOD(Shape.AREA, 8),
  /** Beaches. */
  SAND(Shape.AREA, 12),
  /** Places to walk. */
  SQUARE(Shape.AREA, 14),
  /** Places to park. */
  PARKING(Shape.AREA, 16),
  /** Places to play. */
  PITCH(Shape.AREA, 14),
  /** Lakes, wide rivers, basins. */
  WATER(Shape.AREA, 8),
  /** Narrow rivers. */
  RIVER(Shape.LINE, 9),
  /** Canals. */
  CANAL(Shape.LINE, 11),
  /** Streams and ditches. */
  STREAM(Shape.LINE, 13),
  /** Piers that have an outline. */
  PIER_AREA(Shape.AREA, 13),
  /** Piers that have none. */
  PIER(Shape.LINE, 14),
  /** Houses. */
  BUILDING(Shape.AREA, 14),
  /** Runways. */
  RUNWAY(Shape.LINE, 11),
  /** Foot and cycle ways, steps. */
  PATH(Shape.LINE, 15),
  /** Farm and forest tracks. */
  TRACK(Shape.LINE, 14),
  /** Trams and what is like them. */
  TRAM(Shape.LINE, 14),
  /** Drives and lanes. */
  SERVICE(Shape.LINE, 14),
  /** Streets for walkers. */
  PEDESTRIAN(Shape.LINE, 14),
  /** Streets. */
  MINOR(Shape.LINE, 12),
  /** Railways. */
  RAIL(Shape.LINE, 9),
  /** Streets that lead through a quarter. */
  TERTIARY(Shape.LINE, 11),
  /** Roads between small towns. */
  SECONDARY(Shape.LINE, 9),
  /** Roads between towns. */
  PRIMARY(Shape.LINE, 8),
  /** Fast roads. */
  TRUNK(Shape.LINE, 8),
  /** Motorways. */
  MOTORWAY(Shape.LINE, 8),
  /** Large towns. */
  CITY(Shape.POINT, 8),
  /** Towns. */
  TOWN(Shape.POINT, 9),
  /** Villages. */
  VILLAGE(Shape.POINT, 11),
  /** Parts of a town. */
  SUBURB(Shape.POINT, 12),
  /** Smaller parts of a town. */
  QUARTER(Shape.POINT, 14),
  /** A few houses. */
  HAMLET(Shape.POINT, 13),
  /** Named spots without houses. */
  LOCALITY(Shape.POINT, 15),
  /** Railway stations. */
  STATION(Shape.POINT, 14),
  /** Mountain tops. */
  PEAK(Shape.POINT, 13);

  /** Kinds of geometry. */
  public enum Shape {
    /** Closed rings; a point is inside where it is inside an odd number of them. */
    AREA,
    /** Open lines. */
    LINE,
    /** One point. */
    POINT
  }

  private final Shape shape;
  private final int minZoom;

  Kind(Shape shape, int minZoom) {
    this.shape = shape;
    this.minZoom = minZoom;
  }

  /** Its kind of geometry. */
  public Shape shape() {
    return shape;
  }

  /** The zoom from which on it is drawn. */
  public int minZoom() {
    return minZoom;
  }

  /** True for ways that vehicles or people use. */
  public boolean isRoad() {
    return isBetween(PATH, MOTORWAY) && this != TRAM && this != RAIL;
  }

  /** True for roads that carry numbers worth showing. */
  public boolean isMajorRoad() {
    return isBetween(SECONDARY, MOTORWAY);
  }

  private boolean isBetween(Kind first, Kind last) {
    return compareTo(first) >= 0 && compareTo(last) <= 0;
  }
}
