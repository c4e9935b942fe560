package io.coneix.cli.demo.town;

import java.util.Locale;
import java.util.Optional;

/** The kinds of road that the town has: the values of OpenStreetMap's key {@code highway}. */
public enum RoadClass {
  /** Two carriageways, no bicycles, nobody on foot. */
  MOTORWAY(130),
  /** A ramp of a motorway. */
  MOTORWAY_LINK(70),
  /** The road to the next town. */
  PRIMARY(80),
  /** The road to the next village. */
  SECONDARY(80),
  /** A through street. */
  TERTIARY(50),
  /** A street in an industrial estate, or a lane. */
  UNCLASSIFIED(50),
  /** A street with houses. */
  RESIDENTIAL(30),
  /** The way from the street to a door. */
  SERVICE(15),
  /** For bicycles and people on foot. */
  CYCLEWAY(25),
  /** For people on foot. */
  FOOTWAY(6);

  private final int usualSpeedKmh;

  RoadClass(int usualSpeedKmh) {
    this.usualSpeedKmh = usualSpeedKmh;
  }

  /** The limit where no sign stands, in km/h. */
  public int usualSpeedKmh() {
    return usualSpeedKmh;
  }

  /** The value of the key {@code highway}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class with this value of {@code highway}; empty for a value that no road here has. */
  public static Optional<RoadClass> ofTag(String value) {
    for (RoadClass c : values()) {
      if (c.tag().equals(value)) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  /** Whether it is a motorway or one of its ramps. */
  public boolean isMotorway() {
    return this == MOTORWAY || this == MOTORWAY_LINK;
  }

  /** Whether it is closed to cars. */
  public boolean isPath() {
    return this == CYCLEWAY || this == FOOTWAY;
  }
}
