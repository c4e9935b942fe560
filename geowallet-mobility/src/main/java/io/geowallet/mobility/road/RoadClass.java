package io.geowallet.mobility.road;

import java.util.Locale;

/**
 * What kind of way a stretch is: the values of OpenStreetMap's keys {@code highway}, {@code
 * railway} and {@code route=ferry}. A pack stores the ordinal, so the order is part of its format.
 *
 * <p>The free-flow speeds hold where no limit is tagged: those of OSRM's profile {@code car.lua}
 * (github.com/Project-OSRM/osrm-backend, {@code profiles/car.lua}, {@code speeds.highway}).
 */
public enum RoadClass {
  /** Two carriageways, no crossings. */
  MOTORWAY(90, 130),
  /** A fast road like one. */
  TRUNK(85, 110),
  /** Between towns. */
  PRIMARY(65, 80),
  /** Between small towns. */
  SECONDARY(55, 80),
  /** Between villages, through a quarter. */
  TERTIARY(40, 50),
  /** Lesser ones. */
  UNCLASSIFIED(25, 50),
  /** With houses. */
  RESIDENTIAL(25, 50),
  /** Walkers first. */
  LIVING_STREET(10, 20),
  /** Drives and lanes. */
  SERVICE(15, 50),
  /** For walkers, deliveries apart. */
  PEDESTRIAN(5, 20),
  /** Of farms and forests. */
  TRACK(5, 50),
  /** For bicycles. */
  CYCLEWAY(0, 0),
  /** For whoever fits. */
  PATH(0, 0),
  /** For walkers. */
  FOOTWAY(0, 0),
  /** Stairs. */
  STEPS(0, 0),
  /** Railways. */
  RAIL(0, 0),
  /** Light railways. */
  LIGHT_RAIL(0, 0),
  /** Trams. */
  TRAM(0, 0),
  /** Underground railways. */
  SUBWAY(0, 0),
  /** Across water. */
  FERRY(0, 0);

  private final int freeFlowKmh;
  private final int usualLimitKmh;

  RoadClass(int freeFlowKmh, int usualLimitKmh) {
    this.freeFlowKmh = freeFlowKmh;
    this.usualLimitKmh = usualLimitKmh;
  }

  /** The word in files and answers, for example {@code living_street}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether trains, trams or undergrounds run on it. */
  public boolean isRail() {
    return compareTo(RAIL) >= 0 && this != FERRY;
  }

  /** How fast cars drive on it when nothing is in the way [km/h]; 0 where none do. */
  public int freeFlowKmh() {
    return freeFlowKmh;
  }

  /**
   * The limit where no sign stands [km/h], by France's Code de la route (R413-2, R413-3, R110-2); 0
   * where there is none.
   */
  public int usualLimitKmh() {
    return usualLimitKmh;
  }
}
