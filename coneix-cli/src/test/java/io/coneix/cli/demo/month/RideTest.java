package io.coneix.cli.demo.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.demo.town.RoadGraph;
import io.coneix.cli.demo.town.Router;
import io.coneix.cli.demo.town.Town;
import io.coneix.cli.demo.town.Traveller;
import io.coneix.cli.demo.town.Vincenty;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RideTest {
  private static final Town TOWN = Town.of(3);

  @ParameterizedTest
  @CsvSource({"CAR, glassworks", "CAR, doctor", "BICYCLE, work", "WALK, park", "BUS, cinema"})
  void distance_isThatOfTheRouteMeasuredByTheJudge(Traveller traveller, String to) {
    RoadGraph roads = TOWN.roads();
    List<RoadGraph.Edge> route = new Router(roads).route(traveller, vertex("home"), vertex(to));
    double judge =
        route.stream()
            .mapToDouble(e -> Vincenty.distanceM(roads.at(e.from()), roads.at(e.to())))
            .sum();
    assertThat(ride(traveller, to).distanceMm() / 1e3).isCloseTo(judge, within(judge * 1e-6));
  }

  @ParameterizedTest
  @CsvSource({"CAR, glassworks", "CAR, doctor", "BICYCLE, work", "WALK, park", "BUS, cinema"})
  void ride_isSmoothInSpaceAndSpeed(Traveller traveller, String to) {
    Ride ride = ride(traveller, to);
    double seconds = ride.durationMs() / 1e3;
    double covered = 0;
    Motion before = ride.after(0);
    for (double t = 0.5; t <= seconds; t += 0.5) {
      Motion now = ride.after(t);
      double step = Vincenty.distanceM(point(before), point(now));
      covered += step;
      assertThat(step).isLessThan(0.5 * Math.max(before.speedMps(), now.speedMps()) + 1.0);
      assertThat(Math.abs(now.speedMps() - before.speedMps()) / 0.5).isLessThan(4);
      before = now;
    }
    assertThat(covered * 1e3).isCloseTo(ride.distanceMm(), within(ride.distanceMm() * 0.01));
  }

  @ParameterizedTest
  @CsvSource({"CAR, glassworks, 60, 110", "BICYCLE, work, 14, 21", "WALK, park, 3.5, 5.2"})
  void meanSpeed_isThatOfRealTravellers(Traveller traveller, String to, double low, double high) {
    Ride ride = ride(traveller, to);
    assertThat(ride.distanceMm() * 3.6 / ride.durationMs()).isBetween(low, high);
  }

  @ParameterizedTest
  @CsvSource({
    "CAR, glassworks, 136",
    "BICYCLE, work, 21.5",
    "WALK, park, 5.3",
    "BUS, cinema, 52.5"
  })
  void topSpeed_isKept(Traveller traveller, String to, double kmh) {
    Ride ride = ride(traveller, to);
    for (double t = 0; t < ride.durationMs() / 1e3; t++) {
      assertThat(ride.after(t).speedMps() * 3.6).isLessThan(kmh);
    }
  }

  @ParameterizedTest
  @CsvSource({"CAR, glassworks", "BUS, cinema"})
  void ride_beginsAndEndsAtTheDoors(Traveller traveller, String to) {
    Ride ride = ride(traveller, to);
    assertThat(point(ride.after(0))).isEqualTo(TOWN.place("home").at());
    assertThat(point(ride.after(ride.durationMs() / 1e3))).isEqualTo(TOWN.place(to).at());
    assertThat(ride.after(ride.durationMs() / 1e3).speedMps()).isCloseTo(0, within(0.1));
  }

  private static Ride ride(Traveller traveller, String to) {
    DemoRandom random = new DemoRandom(12);
    return Ride.along(TOWN.roads(), traveller, vertex("home"), vertex(to), random);
  }

  private static int vertex(String place) {
    return TOWN.roads().vertexOf(TOWN.place(place).nodeId());
  }

  private static GeoPoint point(Motion motion) {
    return GeoPoint.ofDegrees(motion.lat(), motion.lon());
  }
}
