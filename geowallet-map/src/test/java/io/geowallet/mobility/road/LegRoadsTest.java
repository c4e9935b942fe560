package io.geowallet.mobility.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.map.pack.PackBuilder;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.Trip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Legs on a straight road of 4 km with a railway 300 m beside it. */
class LegRoadsTest {
  private static final int LAT_E7 = 470_000_000;
  private static final int LON_E7 = 30_000_000;

  /** 4 km to the north in units of 1e-7 degrees, and 15 m. */
  private static final int LENGTH_E7 = 360_000;

  private static final int STEP_E7 = 1_350;
  private static final int BESIDE_E7 = 40_000;

  /** 70 m. */
  private static final int BANK_E7 = 9_240;

  private LegRoads roads;

  @BeforeEach
  void open() throws IOException {
    StringBuilder osm = new StringBuilder("<osm version=\"0.6\">");
    node(osm, 1, LAT_E7, LON_E7);
    node(osm, 2, LAT_E7 + LENGTH_E7, LON_E7);
    node(osm, 3, LAT_E7, LON_E7 + BESIDE_E7);
    node(osm, 4, LAT_E7 + LENGTH_E7, LON_E7 + BESIDE_E7);
    osm.append("<way id=\"1\"><nd ref=\"1\"/><nd ref=\"2\"/>");
    osm.append("<tag k=\"highway\" v=\"secondary\"/></way>");
    osm.append("<way id=\"2\"><nd ref=\"3\"/><nd ref=\"4\"/>");
    osm.append("<tag k=\"railway\" v=\"rail\"/></way></osm>");
    byte[] bytes = osm.toString().getBytes(StandardCharsets.UTF_8);
    RoadPack pack = PackBuilder.build(() -> new ByteArrayInputStream(bytes), step -> {}).open();
    roads = new LegRoads(new RoadMatcher(pack));
  }

  private static void node(StringBuilder osm, int id, int lat, int lon) {
    osm.append(
        String.format(
            Locale.ROOT, "<node id=\"%d\" lat=\"%.7f\" lon=\"%.7f\"/>", id, lat / 1e7, lon / 1e7));
  }

  /** Along the road and 5 m beside it by turns, a fix a second. */
  private static List<Fix> fixes(int east) {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i * STEP_E7 < LENGTH_E7; i++) {
      int lon = LON_E7 + east + (i % 2 == 0 ? 0 : 660);
      fixes.add(Fix.at(1_000L * i, LAT_E7 + i * STEP_E7, lon).withAccuracyDm(80));
    }
    return fixes;
  }

  private static Leg leg(Mode mode, List<Fix> fixes, long distanceMm, long gapMm) {
    Fix first = fixes.get(0);
    Fix last = fixes.get(fixes.size() - 1);
    return new Leg(
        mode, first.timeMs(), last.timeMs(), Place.of(first), Place.of(last), distanceMm, gapMm);
  }

  @Test
  void car_getsTheRoadsOfItsTimeAlone() {
    List<Fix> all = fixes(0);
    List<Fix> half = all.subList(0, all.size() / 2);
    RoadMatch match = roads.match(leg(Mode.CAR, half, 1, 0), all).orElseThrow();
    assertThat(match.isGood()).isTrue();
    assertThat(match.distanceMm()).isBetween(1_960_000L, 2_040_000L);
    assertThat(match.pieces()).extracting(RoadPiece::roadClass).containsOnly(RoadClass.SECONDARY);
    assertThat(match.pieces().get(0).traffic()).isEqualTo(TrafficState.FREE);
  }

  @Test
  void modesWithoutRoads_haveNone_andOthersTheirOwn() {
    List<Fix> fixes = fixes(0);
    for (Mode mode : List.of(Mode.PLANE, Mode.FERRY, Mode.UNKNOWN)) {
      assertThat(roads.match(leg(mode, fixes, 1, 0), fixes)).isEmpty();
      assertThat(LegRoads.travel(mode)).isEmpty();
    }
    for (Mode mode : List.of(Mode.TRAIN, Mode.TRAM, Mode.SUBWAY)) {
      assertThat(roads.match(leg(mode, fixes, 1, 0), fixes).orElseThrow().distanceMm()).isZero();
    }
    List<Fix> onRails = fixes(BESIDE_E7);
    assertThat(roads.match(leg(Mode.TRAIN, onRails, 1, 0), onRails).orElseThrow().pieces())
        .extracting(RoadPiece::roadClass)
        .containsOnly(RoadClass.RAIL);
    assertThat(LegRoads.travel(Mode.BICYCLE)).contains(Travel.CYCLE);
    assertThat(LegRoads.travel(Mode.RUN)).contains(Travel.FOOT);
  }

  @Test
  void length_isTheRoads_whereTheyAreKnownWell() {
    List<Fix> fixes = fixes(0);
    Leg car = leg(Mode.CAR, fixes, 4_500_000, 0);
    RoadMatch match = roads.match(car, fixes).orElseThrow();
    assertThat(LegRoads.along(car, match).distanceMm()).isEqualTo(match.distanceMm());
    assertThat(match.distanceMm()).isBetween(3_950_000L, 4_050_000L);
    Leg gap = leg(Mode.CAR, fixes, 4_500_000, 1);
    assertThat(LegRoads.along(gap, match)).isEqualTo(gap);
    Leg walk = leg(Mode.WALK, fixes, 4_500_000, 0);
    assertThat(LegRoads.along(walk, match)).isEqualTo(walk);
    Leg far = leg(Mode.CAR, fixes(BESIDE_E7), 4_500_000, 0);
    assertThat(LegRoads.along(far, roads.match(far, fixes(BESIDE_E7)).orElseThrow()))
        .isEqualTo(far);
  }

  @Test
  void trip_keepsAllButTheLengths() {
    List<Fix> fixes = fixes(0);
    Leg car = leg(Mode.CAR, fixes, 4_500_000, 0);
    Trip trip =
        new Trip(
            car.startMs(),
            car.endMs(),
            car.start(),
            car.end(),
            List.of(car),
            List.of(),
            true,
            false);
    Trip along = roads.along(trip, fixes);
    assertThat(along.distanceMm()).isBetween(3_950_000L, 4_050_000L);
    assertThat(along.withLegs(trip.legs())).isEqualTo(trip);
  }

  /**
   * Places shifted to and fro between the banks of a canal, each within its accuracy of one road:
   * the way over the next bridge, again and again, would be paid.
   */
  @Test
  void T07_placesOnTwoRoadsByTurns_areNoWayOfThreeTimesTheLength() throws IOException {
    LegRoads banks = new LegRoads(new RoadMatcher(canal()));
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i <= 60; i++) {
      int north = i * 13_500;
      fixes.add(
          Fix.at(20_000L * i, LAT_E7 + north, LON_E7 + (i % 2 == 0 ? 0 : BANK_E7))
              .withAccuracyDm(70));
    }
    Leg leg = leg(Mode.CAR, fixes, 9_500_000, 0);
    RoadMatch match = banks.match(leg, fixes).orElseThrow();
    assertThat(match.isGood()).isTrue();
    assertThat(match.distanceMm()).isGreaterThan(20_000_000L);
    Trip trip =
        new Trip(
            leg.startMs(),
            leg.endMs(),
            leg.start(),
            leg.end(),
            List.of(leg),
            List.of(),
            false,
            false);
    assertThat(banks.along(trip, fixes)).isEqualTo(trip);
  }

  /** Two roads 70 m apart, with a bridge each 400 m. */
  private static RoadPack canal() throws IOException {
    StringBuilder osm = new StringBuilder("<osm version=\"0.6\">");
    int bridges = 25;
    for (int i = 0; i < bridges; i++) {
      node(osm, 2 * i + 1, LAT_E7 - 1_000 + i * 36_000, LON_E7);
      node(osm, 2 * i + 2, LAT_E7 - 1_000 + i * 36_000, LON_E7 + BANK_E7);
    }
    for (int bank = 1; bank <= 2; bank++) {
      osm.append("<way id=\"").append(bank).append("\">");
      for (int i = 0; i < bridges; i++) {
        osm.append("<nd ref=\"").append(2 * i + bank).append("\"/>");
      }
      osm.append("<tag k=\"highway\" v=\"secondary\"/></way>");
    }
    for (int i = 0; i < bridges; i++) {
      osm.append("<way id=\"").append(10 + i).append("\"><nd ref=\"").append(2 * i + 1);
      osm.append("\"/><nd ref=\"").append(2 * i + 2).append("\"/>");
      osm.append("<tag k=\"highway\" v=\"secondary\"/></way>");
    }
    byte[] bytes = osm.append("</osm>").toString().getBytes(StandardCharsets.UTF_8);
    return PackBuilder.build(() -> new ByteArrayInputStream(bytes), step -> {}).open();
  }

  @Test
  void fixFarOff_makesNoDetour() {
    List<Fix> fixes = new ArrayList<>(fixes(0));
    int middle = fixes.size() / 2;
    Fix off = Fix.at(1_000L * middle, LAT_E7 + 20_000, LON_E7 + 30_000).withAccuracyDm(80);
    fixes.set(middle, off);
    Leg car = leg(Mode.CAR, fixes, 1, 0);
    assertThat(roads.match(car, fixes).orElseThrow().distanceMm())
        .isBetween(3_950_000L, 4_050_000L);
  }

  @Test
  void legWithoutFixes_hasNoRoads() {
    List<Fix> fixes = fixes(0);
    Leg car = leg(Mode.CAR, fixes, 1, 0);
    assertThat(roads.match(car, List.of()).orElseThrow().stretches()).isEmpty();
  }
}
