package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.RoadClass;
import io.coneix.cli.demo.town.RoadGraph;
import io.coneix.cli.demo.town.Traveller;

/**
 * What a traveller does where two pieces of road meet.
 *
 * @param capMps the most speed that the place allows [m/s]; 0 for a halt
 * @param haltS how long they stand [s]
 */
record Junction(double capMps, double haltS) {
  /** A car that turns at a street corner is down to 20 km/h. */
  private static final double CORNER_MPS = 5.6;

  /** Straight on, nothing in the way. */
  static final Junction FREE = new Junction(Double.POSITIVE_INFINITY, 0);

  /** A halt of so many seconds. */
  static Junction halt(double seconds) {
    return new Junction(0, seconds);
  }

  /**
   * The junction between two edges: lights that are red in 4 of 10 cases for up to 40 s, giving way
   * at a larger road, and slowing down to turn.
   */
  static Junction between(
      RoadGraph graph,
      RoadGraph.Edge in,
      RoadGraph.Edge out,
      double turnDeg,
      Traveller traveller,
      DemoRandom random) {
    boolean lights = graph.isTagged(in.to(), "traffic_signals");
    if (lights && traveller != Traveller.WALK && random.chance(0.4)) {
      return halt(random.between(4, 40));
    }
    boolean givesWay = rank(out) < rank(in) && turnDeg > 30;
    if (givesWay && random.chance(0.35)) {
      return halt(random.between(1, 7));
    }
    return new Junction(Math.min(turning(turnDeg), lights ? 10 : Double.MAX_VALUE), 0);
  }

  /** The speed of a turn; in between it is that of a constant sideways force. */
  private static double turning(double turnDeg) {
    if (turnDeg < 15) {
      return Double.MAX_VALUE;
    }
    return turnDeg > 120 ? 3 : Math.max(CORNER_MPS, CORNER_MPS * Math.sqrt(75 / turnDeg) * 1.2);
  }

  /** Larger roads have a smaller rank; ramps join without giving way. */
  private static int rank(RoadGraph.Edge edge) {
    RoadClass road = edge.roadClass();
    return road.isMotorway() ? RoadClass.PRIMARY.ordinal() : road.ordinal();
  }
}
