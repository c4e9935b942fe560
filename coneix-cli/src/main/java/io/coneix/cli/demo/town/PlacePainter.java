package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ties each place to the street next to it by a drive of 25 m, and draws its outline. Not
 * thread-safe.
 */
final class PlacePainter {
  private static final double DRIVE_M = 25;

  private final MapSketch sketch;
  private final Map<String, Quarter> quarters;
  private final List<Quarter.Frontage> taken = new ArrayList<>();
  private final Map<String, Integer> doors = new HashMap<>();

  PlacePainter(MapSketch sketch, Map<String, Quarter> quarters) {
    this.sketch = sketch;
    this.quarters = quarters;
  }

  /** Draws all places of the layout. */
  void draw() {
    for (Layout.PlaceSpec spec : Layout.PLACES) {
      doors.put(spec.key(), door(spec));
    }
  }

  /** The places as they are on the finished map. */
  List<Place> places(TownMap map) {
    Map<Long, GeoPoint> at = new HashMap<>();
    map.nodes().forEach(n -> at.put(n.id(), n.at()));
    List<Place> places = new ArrayList<>();
    for (Layout.PlaceSpec spec : Layout.PLACES) {
      long id = MapSketch.number(doors.getOrDefault(spec.key(), -1));
      GeoPoint where = at.get(id);
      if (where == null) {
        throw new IllegalStateException("place '" + spec.key() + "' was not drawn");
      }
      places.add(new Place(spec.key(), spec.name(), id, where));
    }
    return places;
  }

  private int door(Layout.PlaceSpec spec) {
    Quarter quarter = quarters.get(spec.quarter());
    if (quarter == null) {
      throw new IllegalArgumentException("the layout has no quarter '" + spec.quarter() + "'");
    }
    XY wish = quarter.spec().centre().plus(new XY(spec.eastM(), spec.northM()));
    Quarter.Frontage frontage = quarter.frontage(wish, taken);
    taken.add(frontage);
    XY at = frontage.at().plus(frontage.away().times(DRIVE_M));
    int door = sketch.node(at);
    sketch.tag(door, "entrance", "main");
    sketch.way(List.of(frontage.node(), door), RoadStyle.of(RoadClass.SERVICE, "").tags());
    outline(spec, at, frontage.away());
    return door;
  }

  /** A rectangle of 24 by 14 m behind the door. */
  private void outline(Layout.PlaceSpec spec, XY door, XY away) {
    XY side = away.left().times(12);
    XY depth = away.times(14);
    SortedMap<String, String> tags = new TreeMap<>(spec.tags());
    tags.put("name", spec.name());
    sketch.outline(
        List.of(
            door.plus(side),
            door.plus(side).plus(depth),
            door.minus(side).plus(depth),
            door.minus(side)),
        tags);
  }
}
