package io.geowallet.map.pack;

import io.geowallet.map.osm.Tags;
import io.geowallet.mobility.road.RoadClass;
import io.geowallet.mobility.road.Travel;
import java.util.List;

/** Who may use a way, and in which direction. Stateless. */
final class Access {
  private static final List<String> MOTOR =
      List.of("motorcar", "motor_vehicle", "vehicle", "access");
  private static final List<String> BICYCLE = List.of("bicycle", "vehicle", "access");
  private static final List<String> FOOT = List.of("foot", "access");
  private static final List<String> BUS = List.of("bus", "psv");
  private static final List<String> CONTRAFLOW =
      List.of("cycleway", "cycleway:left", "cycleway:right", "cycleway:both");

  private Access() {}

  static int onRoad(RoadClass road, boolean link, Tags tags) {
    int oneway = oneway(road, link, tags);
    int access = 0;
    if (motor(road, tags)) {
      access |= Travel.ROAD.access(oneway >= 0, oneway <= 0);
    }
    if (bicycle(road, tags)) {
      int own = contraflow(tags) ? 0 : oneway;
      access |= Travel.CYCLE.access(own >= 0, own <= 0);
    }
    return access | (foot(road, tags) ? Travel.FOOT.access(true, true) : 0);
  }

  static int onFerry(Tags tags) {
    int access = Travel.FOOT.access(true, true);
    access |= allowed(tags, BICYCLE, true) ? Travel.CYCLE.access(true, true) : 0;
    return access | (allowed(tags, MOTOR, true) ? Travel.ROAD.access(true, true) : 0);
  }

  static boolean isRoundabout(Tags tags) {
    return tags.is("junction", "roundabout") || tags.is("junction", "circular");
  }

  /** 1 only in the way's own direction, -1 only against it, 0 both. */
  private static int oneway(RoadClass road, boolean link, Tags tags) {
    boolean implied = isRoundabout(tags) || (road == RoadClass.MOTORWAY && !link);
    return switch (tags.get("oneway", "")) {
      case "yes", "true", "1" -> 1;
      case "-1", "reverse" -> -1;
      case "no", "false", "0", "reversible", "alternating" -> 0;
      default -> implied ? 1 : 0;
    };
  }

  private static boolean motor(RoadClass road, Tags tags) {
    boolean usual = road.compareTo(RoadClass.TRACK) <= 0 && road != RoadClass.PEDESTRIAN;
    return allowed(tags, MOTOR, usual) || (usual && allowed(tags, BUS, false));
  }

  private static boolean bicycle(RoadClass road, Tags tags) {
    boolean fast = road == RoadClass.MOTORWAY || road == RoadClass.TRUNK;
    return allowed(tags, BICYCLE, !fast && road != RoadClass.STEPS && !tags.has("motorroad"));
  }

  private static boolean foot(RoadClass road, Tags tags) {
    return allowed(tags, FOOT, road != RoadClass.MOTORWAY && !tags.has("motorroad"));
  }

  private static boolean contraflow(Tags tags) {
    return tags.is("oneway:bicycle", "no")
        || CONTRAFLOW.stream().anyMatch(key -> tags.get(key, "").startsWith("opposite"));
  }

  /** The first of the keys that is there decides; the most special comes first. */
  private static boolean allowed(Tags tags, List<String> keys, boolean usual) {
    for (String key : keys) {
      String value = tags.get(key);
      if (value != null) {
        boolean special = !key.equals("access");
        return !value.equals("no") && (usual || special);
      }
    }
    return usual;
  }
}
