package io.coneix.cli.demo.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coneix.testkit.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RouterTest {
  private static final RoadGraph ROADS = Town.of(8).roads();

  @Test
  void route_costsWhatBellmanAndFordFind() {
    SplittableRandom random = Seeds.random("route_costs", 21);
    for (Traveller traveller : Traveller.values()) {
      int from = random.nextInt(ROADS.size());
      double[] judge = bellmanFord(traveller, from);
      for (int i = 0; i < 20; i++) {
        int to = random.nextInt(ROADS.size());
        if (judge[to] < Double.POSITIVE_INFINITY) {
          List<RoadGraph.Edge> route = new Router(ROADS).route(traveller, from, to);
          double cost = route.stream().mapToDouble(e -> cost(traveller, e)).sum();
          assertThat(cost).isCloseTo(judge[to], within(1e-6));
        }
      }
    }
  }

  @Test
  void route_isUnbroken() {
    List<RoadGraph.Edge> route = new Router(ROADS).route(Traveller.CAR, 10, 900);
    assertThat(route.get(0).from()).isEqualTo(10);
    assertThat(route.get(route.size() - 1).to()).isEqualTo(900);
    for (int i = 1; i < route.size(); i++) {
      assertThat(route.get(i).from()).isEqualTo(route.get(i - 1).to());
    }
  }

  @Test
  void bicycle_keepsOffTheMotorway_andCarOffThePaths() {
    for (int to = 0; to < ROADS.size(); to += 250) {
      for (Traveller traveller : List.of(Traveller.BICYCLE, Traveller.CAR)) {
        for (RoadGraph.Edge e : routeOrNothing(traveller, to)) {
          assertThat(traveller.mayUse(e.roadClass())).isTrue();
        }
      }
    }
  }

  @Test
  void sameVertex_needsNoEdge() {
    assertThat(new Router(ROADS).route(Traveller.WALK, 5, 5)).isEmpty();
  }

  @Test
  void unreachableVertex_isRefused() {
    int onMotorway = 0;
    for (int v = 0; v < ROADS.size(); v++) {
      if (ROADS.edgesFrom(v).stream().anyMatch(e -> e.roadClass() == RoadClass.MOTORWAY)) {
        onMotorway = v;
      }
    }
    int there = onMotorway;
    assertThatThrownBy(() -> new Router(ROADS).route(Traveller.WALK, 0, there))
        .hasMessageContaining("no way by walk");
  }

  private static List<RoadGraph.Edge> routeOrNothing(Traveller traveller, int to) {
    try {
      return new Router(ROADS).route(traveller, 0, to);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** The slow judge: relaxes every edge until nothing changes. */
  private static double[] bellmanFord(Traveller traveller, int from) {
    double[] best = new double[ROADS.size()];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[from] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int v = 0; v < ROADS.size(); v++) {
        for (RoadGraph.Edge e : ROADS.edgesFrom(v)) {
          double arrival = best[v] + cost(traveller, e);
          if (traveller.mayUse(e.roadClass()) && arrival < best[e.to()] - 1e-9) {
            best[e.to()] = arrival;
            changed = true;
          }
        }
      }
    }
    return best;
  }

  private static double cost(Traveller traveller, RoadGraph.Edge e) {
    return traveller.costS(e) + (ROADS.isTagged(e.to(), "traffic_signals") ? 10 : 0);
  }
}
