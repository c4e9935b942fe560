package io.coneix.cli.bench.road;

import io.coneix.cli.demo.month.Motion;
import io.coneix.cli.demo.month.Ride;
import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.demo.town.RoadGraph;
import io.coneix.cli.demo.town.Router;
import io.coneix.cli.demo.town.Town;
import io.coneix.cli.demo.town.Traveller;
import io.coneix.cli.demo.town.Wgs84;
import io.geowallet.mobility.Fix;
import java.util.ArrayList;
import java.util.List;

/**
 * A drive through the demo's town, whose road is known. Immutable.
 *
 * @param route the pieces of road in the order of travel
 * @param ride where the car was at each moment
 */
record TownDrive(List<RoadGraph.Edge> route, Ride ride) {
  private static final double MIN_ROUTE_M = 2_000;
  private static final long START_MS = 1_796_000_000_000L;

  /** A radius that holds 68 % of a normal error in two dimensions, for each sigma. */
  private static final double RADIUS_PER_SIGMA = 1.51;

  /** Drives between places chosen by chance, at least 2 km apart by road. */
  static List<TownDrive> some(Town town, int count, DemoRandom random) {
    List<TownDrive> drives = new ArrayList<>();
    Router router = new Router(town.roads());
    while (drives.size() < count) {
      int from = doorstep(town, random);
      int to = doorstep(town, random);
      if (from == to) {
        continue;
      }
      List<RoadGraph.Edge> route = route(router, from, to);
      double metres = 0;
      for (RoadGraph.Edge edge : route) {
        metres += edge.lengthM();
      }
      if (metres >= MIN_ROUTE_M) {
        Ride ride = Ride.along(town.roads(), Traveller.CAR, from, to, random);
        drives.add(new TownDrive(route, ride));
      }
    }
    return drives;
  }

  private static int doorstep(Town town, DemoRandom random) {
    while (true) {
      int vertex = random.below(town.roads().size());
      boolean road =
          town.roads().edgesFrom(vertex).stream()
              .anyMatch(e -> Traveller.CAR.mayUse(e.roadClass()) && !e.roadClass().isMotorway());
      if (road) {
        return vertex;
      }
    }
  }

  /** Nothing where no road leads there. */
  private static List<RoadGraph.Edge> route(Router router, int from, int to) {
    try {
      return router.route(Traveller.CAR, from, to);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** Length of the driven road in whole millimetres. */
  long distanceMm() {
    return ride.distanceMm();
  }

  /**
   * Fixes of a phone in the car.
   *
   * @param noise gives the error of each
   * @param everyMs time between two
   * @param claimed whether the phone claims the accuracy that it has
   */
  List<Fix> fixes(TownNoise noise, long everyMs, boolean claimed) {
    List<Fix> fixes = new ArrayList<>();
    for (long ms = 0; ms <= ride.durationMs(); ms += everyMs) {
      Motion motion = ride.after(Math.min(ms, ride.durationMs()) / 1000.0);
      double[] error = noise.next(everyMs / 1000.0);
      GeoPoint at =
          Wgs84.offset(GeoPoint.ofDegrees(motion.lat(), motion.lon()), error[0], error[1]);
      Fix fix = Fix.at(START_MS + ms, at.latE7(), at.lonE7());
      int dm = (int) Math.max(1, Math.round(10 * RADIUS_PER_SIGMA * noise.sigmaM()));
      fixes.add(claimed ? fix.withAccuracyDm(dm) : fix);
    }
    return fixes;
  }
}
