package io.coneix.cli.demo.town;

/**
 * What a quarter or a village is to look like.
 *
 * @param key what the layout calls it
 * @param name its name
 * @param place the value of OpenStreetMap's key {@code place}
 * @param centre its middle
 * @param radiusM about how far it reaches
 * @param spacingM between its streets
 * @param turnRadians how far its grid is turned to the left
 * @param mainEvery every so many-th street is a through street; the middle ones always are
 * @param main class of the two middle streets
 * @param mainRefs number of the middle street from west to east, and of that from south to north
 * @param side class of all streets that are no through streets
 */
record QuarterSpec(
    String key,
    String name,
    String place,
    XY centre,
    double radiusM,
    double spacingM,
    double turnRadians,
    int mainEvery,
    RoadClass main,
    MainRefs mainRefs,
    RoadClass side) {

  /** Numbers of the two middle streets; empty where they have none. */
  record MainRefs(String westEast, String southNorth) {}

  /** Whether a column or row is a through street. */
  boolean isMain(int line) {
    return Math.floorMod(line, mainEvery) == 0;
  }

  /** The class of the street along a column or row. */
  RoadClass roadClass(int line) {
    if (line == 0) {
      return main;
    }
    return isMain(line) ? RoadClass.TERTIARY : side;
  }
}
