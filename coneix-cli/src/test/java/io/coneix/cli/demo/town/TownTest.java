package io.coneix.cli.demo.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TownTest {
  @Test
  void sameSeed_drawsTheSameBytes() {
    assertThat(OsmXml.text(Town.of(9).map())).isEqualTo(OsmXml.text(Town.of(9).map()));
  }

  @Test
  void otherSeed_drawsAnotherTown() {
    assertThat(OsmXml.text(Town.of(9).map())).isNotEqualTo(OsmXml.text(Town.of(10).map()));
  }

  @Test
  void everyPlace_isReachedFromHomeAndBack() {
    for (long seed = 0; seed < 20; seed++) {
      Town town = Town.of(seed);
      int home = vertex(town, "home");
      for (Place place : town.places()) {
        int there = town.roads().vertexOf(place.nodeId());
        if (there != home) {
          Router router = new Router(town.roads());
          assertThat(router.route(Traveller.CAR, home, there)).isNotEmpty();
          assertThat(router.route(Traveller.CAR, there, home)).isNotEmpty();
          assertThat(router.route(Traveller.BICYCLE, home, there)).isNotEmpty();
        }
      }
    }
  }

  @Test
  void townIsTenKilometresWide_andBrissenayFortyAway() {
    Town town = Town.of(2);
    double far = distance(town, "home", "glassworks");
    assertThat(far).isCloseTo(40_000, within(2_500.0));
    assertThat(distance(town, "market", "work")).isCloseTo(8_000, within(800.0));
  }

  @Test
  void customersAndErrands_liveAwayFromHomeAndWork() {
    for (long seed = 0; seed < 20; seed++) {
      Town town = Town.of(seed);
      for (Place place : town.places()) {
        if (!List.of("home", "park").contains(place.key())) {
          assertThat(distance(town, "home", place.key())).isGreaterThan(1_000);
        }
        if (!List.of("work", "bistro").contains(place.key())) {
          assertThat(distance(town, "work", place.key())).isGreaterThan(1_000);
        }
      }
    }
  }

  @Test
  void carriageways_keepToTheRight() {
    Town town = Town.of(4);
    for (TownMap.Way way : town.map().ways()) {
      if ("motorway".equals(way.tags().get("highway"))) {
        assertThat(way.tags()).containsEntry("oneway", "yes");
      }
    }
    double eastbound = meanLat(town, true);
    double westbound = meanLat(town, false);
    assertThat((westbound - eastbound) * 111_000).isCloseTo(24, within(6.0));
  }

  @Test
  void onewayRoad_isNotDrivenAgainst() {
    RoadGraph roads = Town.of(4).roads();
    for (int v = 0; v < roads.size(); v++) {
      for (RoadGraph.Edge e : roads.edgesFrom(v)) {
        int from = v;
        if (e.roadClass().isMotorway()) {
          assertThat(roads.edgesFrom(e.to())).noneMatch(back -> back.to() == from);
        }
      }
    }
  }

  @Test
  void pieces_areShortEnoughToMeasure() {
    RoadGraph roads = Town.of(4).roads();
    for (int v = 0; v < roads.size(); v++) {
      for (RoadGraph.Edge e : roads.edgesFrom(v)) {
        assertThat(e.lengthM()).isBetween(1.0, 330.0);
      }
    }
  }

  @Test
  void unknownPlace_isRefused() {
    Town town = Town.of(4);
    assertThatThrownBy(() -> town.place("moon")).hasMessageContaining("moon");
    assertThatThrownBy(() -> town.roads().vertexOf(999_999)).hasMessageContaining("999999");
  }

  /** Mean latitude of one carriageway, each direction weighed at the same longitudes. */
  private static double meanLat(Town town, boolean east) {
    double sum = 0;
    int n = 0;
    RoadGraph roads = town.roads();
    for (int v = 0; v < roads.size(); v++) {
      for (RoadGraph.Edge e : roads.edgesFrom(v)) {
        boolean eastward = roads.at(e.to()).lonE7() > roads.at(v).lonE7();
        if (e.roadClass() == RoadClass.MOTORWAY && eastward == east) {
          sum += (roads.at(e.to()).lat() + roads.at(v).lat()) / 2;
          n++;
        }
      }
    }
    return sum / n;
  }

  private static double distance(Town town, String a, String b) {
    return Vincenty.distanceM(town.place(a).at(), town.place(b).at());
  }

  private static int vertex(Town town, String key) {
    return town.roads().vertexOf(town.place(key).nodeId());
  }
}
