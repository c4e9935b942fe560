package io.geowallet.map.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.map.osm.OsmHandler.Member;
import io.geowallet.map.osm.OsmHandler.MemberType;
import io.geowallet.map.osm.Tags;
import io.geowallet.map.osm.UnreadableMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapBuilderTest {
  private final MapBuilder builder = new MapBuilder(1_000);

  MapBuilderTest() {
    // 100 nodes in a square of ten by ten, numbered row by row from the south-west.
    for (int i = 0; i < 100; i++) {
      builder.node(i, 470_000_000 + i / 10 * 10_000, 30_000_000 + i % 10 * 10_000, Tags.NONE);
    }
  }

  private void way(long id, Tags tags, long... refs) {
    builder.way(id, refs, tags);
  }

  private static List<Kind> kinds(FeatureSet set) {
    List<Kind> kinds = new ArrayList<>();
    for (int f = 0; f < set.size(); f++) {
      kinds.add(set.kind(f));
    }
    return kinds;
  }

  private static int parts(FeatureSet set, int feature) {
    return set.endPart(feature) - set.firstPart(feature);
  }

  private static Member way(long id, String role) {
    return new Member(MemberType.WAY, id, role);
  }

  @Test
  void openWay_isALine_andClosedOneAnArea() {
    way(1, Tags.of("highway", "primary", "name", "rue", "ref", "D 1;D 2"), 0, 1, 2);
    way(2, Tags.of("building", "yes"), 0, 1, 11, 0);
    way(3, Tags.of("building", "yes"), 0, 1, 11);
    way(4, Tags.of("note", "nothing to draw"), 0, 1);
    FeatureSet set = builder.finish().features();
    assertThat(kinds(set)).containsExactly(Kind.PRIMARY, Kind.BUILDING);
    assertThat(set.name(0)).isEqualTo("rue");
    assertThat(set.ref(0)).isEqualTo("D 1");
  }

  @Test
  void roundabout_isALine_andSquareAnArea() {
    way(1, Tags.of("highway", "tertiary", "junction", "roundabout"), 0, 1, 11, 0);
    way(2, Tags.of("highway", "pedestrian", "area", "yes"), 5, 6, 16, 5);
    assertThat(kinds(builder.finish().features())).contains(Kind.TERTIARY, Kind.SQUARE);
  }

  @Test
  void bridgesAndTunnels_areMarked() {
    way(1, Tags.of("highway", "primary", "bridge", "yes"), 0, 1);
    way(2, Tags.of("highway", "primary", "tunnel", "yes"), 1, 2);
    way(3, Tags.of("highway", "primary", "bridge", "no"), 2, 3);
    FeatureSet set = builder.finish().features();
    assertThat(set.is(0, FeatureSet.BRIDGE)).isTrue();
    assertThat(set.is(1, FeatureSet.TUNNEL)).isTrue();
    assertThat(set.is(2, FeatureSet.BRIDGE)).isFalse();
  }

  @Test
  void multipolygon_isJoinedFromItsWays_withItsHole() {
    way(1, Tags.NONE, 0, 5, 55);
    way(2, Tags.NONE, 0, 50, 55);
    way(3, Tags.NONE, 11, 12, 22, 11);
    builder.relation(
        7,
        List.of(way(1, "outer"), way(2, "outer"), way(3, "inner")),
        Tags.of("type", "multipolygon", "natural", "wood", "name", "bois"));
    FeatureSet set = builder.finish().features();
    assertThat(kinds(set)).containsExactly(Kind.WOOD);
    assertThat(parts(set, 0)).isEqualTo(2);
    assertThat(set.name(0)).isEqualTo("bois");
  }

  @Test
  void multipolygonOfOldStyle_takesItsMeaningFromTheOuterWay_once() {
    way(1, Tags.of("natural", "water"), 0, 5, 55, 0);
    way(2, Tags.NONE, 11, 12, 22, 11);
    builder.relation(7, List.of(way(1, "outer"), way(2, "inner")), Tags.of("type", "multipolygon"));
    FeatureSet set = builder.finish().features();
    assertThat(kinds(set)).containsExactly(Kind.WATER);
    assertThat(parts(set, 0)).isEqualTo(2);
  }

  @Test
  void brokenGroups_drawNothing() {
    way(1, Tags.NONE, 0, 5, 55);
    builder.relation(
        1, List.of(way(1, "outer")), Tags.of("type", "multipolygon", "natural", "wood"));
    builder.relation(
        2, List.of(way(99, "outer")), Tags.of("type", "multipolygon", "natural", "wood"));
    builder.relation(3, List.of(), Tags.of("type", "multipolygon", "natural", "wood"));
    builder.relation(4, List.of(way(1, "outer")), Tags.of("type", "route", "natural", "wood"));
    assertThat(builder.finish().features().size()).isZero();
  }

  @Test
  void missingNodes_cutALine() {
    way(1, Tags.of("highway", "primary"), 0, 1, 999, 2, 3, 4, 998, 5);
    FeatureSet set = builder.finish().features();
    assertThat(kinds(set)).containsExactly(Kind.PRIMARY, Kind.PRIMARY);
  }

  @Test
  void coastAcrossTheMap_makesSeaOnItsRight() {
    // From south to north through the middle: land to the left (west), sea to the right (east).
    way(1, Tags.of("natural", "coastline"), 5, 55, 95);
    FeatureSet set = builder.finish().features();
    assertThat(kinds(set)).containsExactly(Kind.SEA);
    Box sea = set.box(0);
    assertThat(sea.minX()).isEqualTo(Mercator.x(30_050_000));
    assertThat(sea.maxX()).isEqualTo(Mercator.x(30_090_000));
  }

  @Test
  void coastThatEndsWithinTheMap_makesNoSea() {
    way(1, Tags.of("natural", "coastline"), 5, 55);
    assertThat(builder.finish().features().size()).isZero();
  }

  @Test
  void island_isSparedFromTheSea() {
    // Land to the left: against the clock.
    way(1, Tags.of("natural", "coastline"), 33, 34, 44, 43, 33);
    FeatureSet set = builder.finish().features();
    assertThat(kinds(set)).containsExactly(Kind.SEA);
    assertThat(parts(set, 0)).isEqualTo(2);
  }

  @Test
  void streetCutIntoWays_bearsItsNameOnce() {
    way(1, Tags.of("highway", "residential", "name", "rue"), 0, 1);
    way(3, Tags.of("highway", "residential", "name", "rue"), 3, 2);
    way(2, Tags.of("highway", "residential", "name", "rue"), 1, 2);
    way(4, Tags.of("highway", "residential", "name", "autre"), 3, 4);
    FeatureSet names = builder.finish().names();
    assertThat(names.size()).isEqualTo(2);
    assertThat(names.endPoint(0) - names.firstPoint(0)).isEqualTo(4);
  }

  @Test
  void place_isAPoint_whereItHasAName() {
    builder.node(200, 470_000_000, 30_000_000, Tags.of("place", "village", "name", "Orvenay"));
    builder.node(201, 470_000_000, 30_000_000, Tags.of("place", "village"));
    assertThat(kinds(builder.finish().features())).containsExactly(Kind.VILLAGE);
  }

  @Test
  void T44_tooManyNames_areRefused() {
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1_002; i++) {
                way(i, Tags.of("highway", "service", "name", "n" + i), 0, 1);
              }
            })
        .isInstanceOf(UnreadableMap.class)
        .hasMessageContaining("at most 1000 distinct names");
  }
}
