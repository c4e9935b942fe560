package io.geowallet.mobility.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.testkit.Seeds;
import io.geowallet.map.pack.PackBuilder;
import io.geowallet.mobility.Fix;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The quick matcher against the slow one, on small maps made by chance. */
class RandomGraphsTest {
  private static final int MAPS = 60;
  private static final int SIDE = 5;
  private static final int STEP_E7 = 9_000;
  private static final int LAT_E7 = 470_000_000;
  private static final int LON_E7 = 30_000_000;

  static RoadPack map(SplittableRandom random) throws IOException {
    StringBuilder osm = new StringBuilder("<osm version=\"0.6\">");
    for (int i = 0; i < SIDE * SIDE; i++) {
      double lat = (LAT_E7 + i / SIDE * STEP_E7 + random.nextInt(-2_500, 2_500)) / 1e7;
      double lon = (LON_E7 + i % SIDE * STEP_E7 + random.nextInt(-2_500, 2_500)) / 1e7;
      osm.append(
          String.format(Locale.ROOT, "<node id=\"%d\" lat=\"%.7f\" lon=\"%.7f\"/>", i, lat, lon));
    }
    int id = 1;
    for (int i = 0; i < SIDE * SIDE; i++) {
      id = way(osm, id, i, i + 1, i % SIDE + 1 < SIDE, random);
      id = way(osm, id, i, i + SIDE, i + SIDE < SIDE * SIDE, random);
    }
    byte[] bytes = osm.append("</osm>").toString().getBytes(StandardCharsets.UTF_8);
    return PackBuilder.build(() -> new ByteArrayInputStream(bytes), step -> {}).open();
  }

  private static int way(
      StringBuilder osm, int id, int a, int b, boolean there, SplittableRandom random) {
    if (!there || random.nextInt(10) == 0) {
      return id;
    }
    String oneway = random.nextInt(4) == 0 ? "<tag k=\"oneway\" v=\"yes\"/>" : "";
    osm.append("<way id=\"" + id + "\"><nd ref=\"" + a + "\"/><nd ref=\"" + b + "\"/>");
    osm.append("<tag k=\"highway\" v=\"residential\"/>" + oneway + "</way>");
    return id + 1;
  }

  static List<Fix> walk(SplittableRandom random) {
    List<Fix> fixes = new ArrayList<>();
    double x = random.nextDouble(SIDE - 1);
    double y = random.nextDouble(SIDE - 1);
    for (int i = 0; i < 12; i++) {
      x = Math.max(0, Math.min(SIDE - 1, x + random.nextDouble(-0.5, 0.6)));
      y = Math.max(0, Math.min(SIDE - 1, y + random.nextDouble(-0.5, 0.6)));
      int lat = LAT_E7 + (int) (y * STEP_E7);
      fixes.add(Fix.at(10_000L * i, lat, LON_E7 + (int) (x * STEP_E7)).withAccuracyDm(150));
    }
    return fixes;
  }

  @Test
  void boundedSearches_giveTheScoresOfAllWays() throws IOException {
    SplittableRandom random = Seeds.random("random graphs", 9);
    int compared = 0;
    for (int i = 0; i < MAPS; i++) {
      RoadPack pack = map(random);
      Points points = new Points(walk(random));
      Nearby nearby = new Nearby(pack, Travel.ROAD);
      Transitions quick = new Transitions(pack, Travel.ROAD);
      SlowMatcher slow = new SlowMatcher(pack, Travel.ROAD);
      Layer before = nearby.around(points, 0, 100);
      for (int k = 1; k < points.size(); k++) {
        Layer layer = nearby.around(points, k, 100);
        double[] expected = slow.scores(before, before.score, layer, points);
        quick.connect(before, layer, points, 10_000);
        for (int j = 0; j < layer.size; j++) {
          compared += Double.isFinite(expected[j]) ? 1 : 0;
          // What lies so far behind may come from a place that was given up.
          if (expected[j] > before.score[before.best()] - 40) {
            assertThat(layer.score[j]).isEqualTo(expected[j], within(1e-9));
          } else {
            assertThat(layer.score[j]).isLessThanOrEqualTo(expected[j] + 1e-9);
          }
        }
        before = layer;
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  @Test
  void nearestRoad_isThatOfAllSegments() throws IOException {
    SplittableRandom random = Seeds.random("nearest roads", 11);
    int near = 0;
    for (int i = 0; i < MAPS; i++) {
      RoadPack pack = map(random);
      Points points = new Points(walk(random));
      Nearby nearby = new Nearby(pack, Travel.ROAD);
      for (int k = 0; k < points.size(); k++) {
        double slow = nearestOfAll(pack, points, k);
        for (double radius : new double[] {5, 20, 30, 100}) {
          Double expected = slow <= radius ? slow : Double.NaN;
          assertThat(nearby.nearestM(points, k, radius)).isEqualTo(expected);
          Layer layer = nearby.around(points, k, radius);
          assertThat(layer.size > 0 ? layer.nearestM() : Double.NaN).isEqualTo(expected);
          near += slow <= radius ? 1 : 0;
        }
      }
    }
    assertThat(near).isGreaterThan(500);
  }

  private static double nearestOfAll(RoadPack pack, Points points, int k) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int edge = 0; edge < pack.edges(); edge++) {
      for (int p = pack.firstPoint(edge); p + 1 < pack.endPoint(edge); p++) {
        double ax = (pack.lonE7(p) - points.lonE7(k)) * points.perLon(k);
        double ay = (pack.latE7(p) - points.latE7(k)) * points.perLat(k);
        double dx = (pack.lonE7(p + 1) - points.lonE7(k)) * points.perLon(k) - ax;
        double dy = (pack.latE7(p + 1) - points.latE7(k)) * points.perLat(k) - ay;
        double share = -(ax * dx + ay * dy) / (dx * dx + dy * dy);
        double x = ax + Math.max(0, Math.min(1, share)) * dx;
        double y = ay + Math.max(0, Math.min(1, share)) * dy;
        nearest = Math.min(nearest, Math.sqrt(x * x + y * y));
      }
    }
    return nearest;
  }

  @Test
  void matchedWay_isJoined_andAsLongAsItsPieces() throws IOException {
    SplittableRandom random = Seeds.random("random ways", 10);
    for (int i = 0; i < MAPS; i++) {
      RoadPack pack = map(random);
      RoadMatch match = new RoadMatcher(pack).match(walk(random), Travel.ROAD);
      for (RoadStretch stretch : match.stretches()) {
        long sum = stretch.pieces().stream().mapToLong(RoadPiece::distanceMm).sum();
        assertThat(stretch.distanceMm()).isEqualTo(sum);
        List<Integer> edges = stretch.edges();
        for (int k = 1; k < edges.size(); k++) {
          assertThat(touch(pack, edges.get(k - 1), edges.get(k))).isTrue();
        }
      }
      assertThat(new RoadMatcher(pack).match(List.of(), Travel.ROAD).distanceMm()).isZero();
    }
  }

  private static boolean touch(RoadPack pack, int a, int b) {
    int from = pack.tail(2 * b);
    int to = pack.head(2 * b);
    return List.of(from, to).contains(pack.tail(2 * a))
        || List.of(from, to).contains(pack.head(2 * a));
  }
}
