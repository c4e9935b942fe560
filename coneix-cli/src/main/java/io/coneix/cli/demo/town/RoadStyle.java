package io.coneix.cli.demo.town;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a road is, apart from where it runs.
 *
 * @param roadClass its kind
 * @param name its name, or empty
 * @param ref its number, or empty
 * @param maxspeedKmh the limit, in km/h; 0 where no limit is posted (paths)
 * @param oneway whether it may only be driven in the order of its nodes
 */
record RoadStyle(RoadClass roadClass, String name, String ref, int maxspeedKmh, boolean oneway) {

  /** A named road at its class's usual speed. */
  static RoadStyle of(RoadClass roadClass, String name) {
    int speed = roadClass.isPath() ? 0 : roadClass.usualSpeedKmh();
    return new RoadStyle(roadClass, name, "", speed, roadClass.isMotorway());
  }

  RoadStyle numbered(String number) {
    return new RoadStyle(roadClass, name, number, maxspeedKmh, oneway);
  }

  RoadStyle limited(int kmh) {
    return new RoadStyle(roadClass, name, ref, kmh, oneway);
  }

  SortedMap<String, String> tags() {
    SortedMap<String, String> tags = new TreeMap<>();
    tags.put("highway", roadClass.tag());
    putUnlessEmpty(tags, "name", name);
    putUnlessEmpty(tags, "ref", ref);
    if (maxspeedKmh > 0) {
      tags.put("maxspeed", Integer.toString(maxspeedKmh));
    }
    if (oneway) {
      tags.put("oneway", "yes");
    }
    return tags;
  }

  private static void putUnlessEmpty(SortedMap<String, String> tags, String key, String value) {
    if (!value.isEmpty()) {
      tags.put(key, value);
    }
  }
}
