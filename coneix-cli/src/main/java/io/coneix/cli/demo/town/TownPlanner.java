package io.coneix.cli.demo.town;

import io.coneix.cli.demo.town.Quarter.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws Valmérande and its surroundings: the town with three suburbs on 10 by 10 km, five villages,
 * and Brissenay, 40 km down the motorway. Which roads meet is fixed by {@link Layout}; where they
 * bend, which streets miss and what they are called comes from the seed. One planner builds one
 * town.
 */
final class TownPlanner {
  static final String NAME = "Valmérande";

  /** The town hall, in fields of the Nivernais. */
  private static final GeoPoint ORIGIN = GeoPoint.ofDegrees(47.0620, 3.4210);

  private final DemoRandom random;
  private final MapSketch sketch = new MapSketch(ORIGIN);
  private final River river;
  private final RoadPainter painter;
  private final Map<String, Quarter> quarters = new HashMap<>();

  TownPlanner(long seed) {
    this.random = DemoRandom.of(seed, "town");
    this.river = new River(Curves.smooth(shaken(Layout.RIVER, 120), 160), 14);
    this.painter = new RoadPainter(sketch, river);
  }

  /** Draws everything; the order matters, for the seed's numbers are taken in it. */
  Town build() {
    StreetNames names = new StreetNames(random);
    for (QuarterSpec spec : Layout.QUARTERS) {
      quarters.put(spec.key(), new QuarterPainter(spec, sketch, river, names, random).draw());
    }
    river.draw(sketch, "la Vésiane");
    List<List<XY>> underRail = motorway();
    countryRoads();
    Railway.draw(sketch, river, shaken(Layout.RAILWAY, 40), underRail);
    Scenery.draw(sketch, random);
    PlacePainter doors = new PlacePainter(sketch, quarters);
    doors.draw();
    relations();
    TownMap map = sketch.finish();
    return new Town(NAME, map, new RoadGraph(map), doors.places(map));
  }

  /** Draws the motorway; gives the roads to it, which pass under the railway. */
  private List<List<XY>> motorway() {
    List<XY> controls = shaken(Layout.MOTORWAY, 60);
    Motorway motorway = Motorway.draw(sketch, painter, controls, "La Transvésiane", "A 278");
    RoadStyle d912 = primary("route de Montrèze", "D 912");
    RoadStyle d71 = primary("route de Vaurémont", "D 71");
    Motorway.Interchange town = motorway.interchange(new XY(0, -4_300), d912, "11");
    Motorway.Interchange far = motorway.interchange(new XY(39_000, -6_100), d71, "14");
    painter.winding(town.right(), end("montreze", Side.NORTH), 260, d912, random);
    painter.winding(far.right(), end("vauremont", Side.NORTH), 420, d71, random);
    return List.of(
        painter.winding(end("town", Side.SOUTH), town.left(), 40, d912, random),
        painter.winding(end("brissenay", Side.SOUTH), far.left(), 20, d71, random));
  }

  private void countryRoads() {
    RoadStyle d912 = primary("route de Sombreval", "D 912");
    road("town", Side.NORTH, "aubrees", Side.SOUTH, 30, d912);
    road("aubrees", Side.NORTH, "sombreval", Side.SOUTH, 380, d912);
    RoadStyle west = primary("route de Vaucresme", "D 38");
    road("town", Side.WEST, "closmarval", Side.EAST, 30, west);
    road("closmarval", Side.WEST, "vaucresme", Side.EAST, 220, west);
    RoadStyle east = primary("route d'Orvenay", "D 38");
    List<XY> estate = road("town", Side.EAST, "perrieres", Side.WEST, 25, east);
    road("perrieres", Side.EAST, "orvenay", Side.WEST, 260, east);
    road("orvenay", Side.EAST, "brissenay", Side.WEST, 400, secondary("vieille route", "D 38"));
    road("closmarval", Side.NORTH, "aubrees", Side.WEST, 120, secondary("rocade ouest", "D 105"));
    road("aubrees", Side.EAST, "perrieres", Side.NORTH, 120, secondary("rocade est", "D 104"));
    List<XY> greenway = Curves.beside(estate, 45);
    painter.draw(
        end("town", Side.EAST),
        greenway.subList(1, greenway.size() - 1),
        end("perrieres", Side.WEST),
        RoadStyle.of(RoadClass.CYCLEWAY, "voie verte de la Vésiane"));
  }

  private List<XY> road(
      String from, Side leaving, String to, Side arriving, double swayM, RoadStyle style) {
    return painter.winding(end(from, leaving), end(to, arriving), swayM, style, random);
  }

  private int end(String quarter, Side side) {
    return quarter(quarter).end(side);
  }

  private Quarter quarter(String key) {
    Quarter quarter = quarters.get(key);
    if (quarter == null) {
      throw new IllegalArgumentException("the layout has no quarter '" + key + "'");
    }
    return quarter;
  }

  private void relations() {
    sketch.relation(
        sketch.waysTagged("ref", "D 38"),
        Map.of("type", "route", "route", "bus", "ref", "1", "name", "Ligne 1"));
    sketch.relation(
        sketch.waysTagged("ref", "A 278"),
        Map.of("type", "route", "route", "road", "ref", "A 278", "name", "La Transvésiane"));
  }

  private List<XY> shaken(List<XY> controls, double byM) {
    List<XY> moved = new ArrayList<>();
    for (XY c : controls) {
      moved.add(c.plus(new XY(random.between(-byM, byM), random.between(-byM, byM))));
    }
    return moved;
  }

  private static RoadStyle primary(String name, String ref) {
    return RoadStyle.of(RoadClass.PRIMARY, name).numbered(ref);
  }

  private static RoadStyle secondary(String name, String ref) {
    return RoadStyle.of(RoadClass.SECONDARY, name).numbered(ref);
  }
}
