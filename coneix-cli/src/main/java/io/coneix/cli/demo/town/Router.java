package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The way that takes the least time (Dijkstra, 1959). Of ways that take the same time it always
 * finds the same one. Holds no state but the graph; safe for use by several threads.
 */
public final class Router {
  /** What waiting at lights costs on average [s]. */
  private static final double LIGHTS_S = 10;

  private static final RoadGraph.Edge NONE = new RoadGraph.Edge(-1, -1, 0, RoadClass.FOOTWAY, 0);

  private final RoadGraph graph;

  /** A router on this graph. */
  public Router(RoadGraph graph) {
    this.graph = graph;
  }

  /**
   * The edges from one vertex to another, in the order of travel; none where both are the same.
   *
   * @throws IllegalArgumentException if no way leads there
   */
  public List<RoadGraph.Edge> route(Traveller traveller, int from, int to) {
    RoadGraph.Edge[] arrivedBy = new RoadGraph.Edge[graph.size()];
    Arrays.fill(arrivedBy, NONE);
    double[] seconds = new double[graph.size()];
    Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    seconds[from] = 0;
    PriorityQueue<Label> open =
        new PriorityQueue<>(Comparator.comparingDouble(Label::seconds).thenComparingInt(Label::at));
    open.add(new Label(0, from));
    while (!open.isEmpty()) {
      Label label = open.remove();
      if (label.at == to) {
        return walkBack(arrivedBy, from, to);
      }
      if (label.seconds == seconds[label.at]) {
        relax(traveller, label, arrivedBy, seconds, open);
      }
    }
    throw new IllegalArgumentException("no way by " + traveller.mode() + ": " + from + " to " + to);
  }

  private record Label(double seconds, int at) {}

  private void relax(
      Traveller traveller,
      Label label,
      RoadGraph.Edge[] arrivedBy,
      double[] seconds,
      PriorityQueue<Label> open) {
    for (RoadGraph.Edge e : graph.edgesFrom(label.at)) {
      double arrival = label.seconds + traveller.costS(e) + delay(e.to());
      if (traveller.mayUse(e.roadClass()) && arrival < seconds[e.to()]) {
        seconds[e.to()] = arrival;
        arrivedBy[e.to()] = e;
        open.add(new Label(arrival, e.to()));
      }
    }
  }

  private double delay(int vertex) {
    return graph.isTagged(vertex, "traffic_signals") ? LIGHTS_S : 0;
  }

  private static List<RoadGraph.Edge> walkBack(RoadGraph.Edge[] arrivedBy, int from, int to) {
    List<RoadGraph.Edge> route = new ArrayList<>();
    for (int at = to; at != from; at = arrivedBy[at].from()) {
      route.add(arrivedBy[at]);
    }
    Collections.reverse(route);
    return route;
  }
}
