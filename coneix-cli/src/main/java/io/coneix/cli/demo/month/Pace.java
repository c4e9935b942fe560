package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.RoadGraph;
import io.coneix.cli.demo.town.Traveller;
import java.util.List;

/**
 * How fast a traveller would like to go, every 10 m of a route, and where they halt: limits,
 * junctions, and the unsteadiness of people. Not thread-safe.
 */
final class Pace {
  private static final double STEP_M = 10;

  /** Over this distance a driver's mood changes [m]. */
  private static final double MOOD_M = 400;

  private static final double WALKING_MPS = 1.35;

  private final RoadGraph graph;
  private final List<RoadGraph.Edge> route;
  private final Line line;
  private final Traveller traveller;
  private final DemoRandom random;
  private final Samples samples = new Samples();
  private final double driver;
  private final int firstStop;
  private final int lastStop;
  private double mood;

  private Pace(
      RoadGraph graph,
      List<RoadGraph.Edge> route,
      Line line,
      Traveller traveller,
      DemoRandom random) {
    this.graph = graph;
    this.route = route;
    this.line = line;
    this.traveller = traveller;
    this.random = random;
    this.driver = random.between(0.92, 1.0);
    this.firstStop = traveller == Traveller.BUS ? stop(0, 1) : -1;
    this.lastStop = traveller == Traveller.BUS ? stop(route.size() - 2, -1) : route.size();
  }

  /** The pace on a route; {@code line} runs through its vertices. */
  static Samples of(
      RoadGraph graph,
      List<RoadGraph.Edge> route,
      Line line,
      Traveller traveller,
      DemoRandom random) {
    Pace pace = new Pace(graph, route, line, traveller, random);
    for (int k = 0; k < route.size(); k++) {
      pace.vertex(k);
      pace.piece(k);
    }
    pace.samples.add(line.lengthM(), 0, 0);
    return pace.samples;
  }

  /** The sample at the beginning of the k-th edge. */
  private void vertex(int k) {
    if (k == 0) {
      samples.add(0, 0, 0);
      return;
    }
    Junction junction = junction(k);
    double free = Math.min(wished(route.get(k - 1), k - 1), wished(route.get(k), k));
    samples.add(line.alongM(k), Math.min(free, junction.capMps()), junction.haltS());
  }

  private Junction junction(int k) {
    RoadGraph.Edge in = route.get(k - 1);
    if (k - 1 == firstStop) {
      return Junction.halt(random.between(90, 240));
    }
    if (rides(k) && traveller == Traveller.BUS && graph.isTagged(in.to(), "bus_stop")) {
      return Junction.halt(random.between(10, 22));
    }
    return Junction.between(graph, in, route.get(k), line.turnDeg(k), traveller, random);
  }

  /** The samples within the k-th edge. */
  private void piece(int k) {
    RoadGraph.Edge edge = route.get(k);
    int steps = (int) Math.ceil(edge.lengthM() / STEP_M);
    double keep = StrictMath.exp(-STEP_M / MOOD_M);
    for (int s = 1; s < steps; s++) {
      mood = keep * mood + Math.sqrt(1 - keep * keep) * 0.06 * random.gaussian();
      double share = Math.max(0.7, Math.min(1.04, driver + mood));
      samples.add(line.alongM(k) + edge.lengthM() * s / steps, wished(edge, k) * share, 0);
    }
  }

  private double wished(RoadGraph.Edge edge, int k) {
    return rides(k) ? traveller.cruisingMps(edge) : WALKING_MPS;
  }

  /** Whether the k-th edge is travelled on wheels: a bus only between its first and last stop. */
  private boolean rides(int k) {
    return k > firstStop && k <= lastStop;
  }

  /** The first edge from {@code k} on, in steps of {@code by}, that ends at a bus stop. */
  private int stop(int k, int by) {
    for (int i = k; i >= 0 && i < route.size(); i += by) {
      if (graph.isTagged(route.get(i).to(), "bus_stop")) {
        return i;
      }
    }
    throw new IllegalArgumentException("no bus stop on the way");
  }
}
