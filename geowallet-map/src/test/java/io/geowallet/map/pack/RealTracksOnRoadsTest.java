package io.geowallet.map.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.SharedData;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Geo;
import io.geowallet.mobility.road.RoadClass;
import io.geowallet.mobility.road.RoadMatch;
import io.geowallet.mobility.road.RoadMatcher;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.mobility.road.Travel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** GraphHopper's own test tracks, with what its tests expect of them. */
class RealTracksOnRoadsTest {
  private static final Pattern POINT =
      Pattern.compile("<trkpt lat=\"([-0-9.]+)\" lon=\"([-0-9.]+)\"");
  private static final long START_MS = 1_420_112_102_000L;

  private static List<Fix> track(String name) {
    String gpx = new String(SharedData.bytes("tracks/" + name), StandardCharsets.UTF_8);
    List<Fix> fixes = new ArrayList<>();
    Matcher point = POINT.matcher(gpx);
    while (point.find()) {
      fixes.add(Fix.at(START_MS + 1_000L * fixes.size(), e7(point.group(1)), e7(point.group(2))));
    }
    assertThat(fixes).hasSizeGreaterThan(10);
    return fixes;
  }

  private static int e7(String degrees) {
    return new BigDecimal(degrees)
        .movePointRight(7)
        .setScale(0, java.math.RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static long lengthMm(List<Fix> fixes) {
    long sum = 0;
    for (int i = 1; i < fixes.size(); i++) {
      Fix a = fixes.get(i - 1);
      Fix b = fixes.get(i);
      sum += Geo.distanceMm(a.latE7(), a.lonE7(), b.latE7(), b.lonE7());
    }
    return sum;
  }

  private static RoadPack pack(String name) throws IOException {
    return PackBuilderTest.built(SharedData.bytes("osm/" + name)).open();
  }

  @Test
  void andorra_isFollowedWithoutASideTripIntoADeadEnd() throws IOException {
    List<Fix> fixes = track("andorra-map-matching.gpx");
    RoadMatcher matcher = new RoadMatcher(pack("andorra.osm.pbf"));
    RoadMatch match = matcher.match(fixes, Travel.ROAD);
    assertThat(match.isGood()).isTrue();
    assertThat(match.distanceMm()).isLessThan(lengthMm(fixes) * 3 / 2);
    List<Integer> edges = match.stretches().get(0).edges();
    assertThat(new HashSet<>(edges)).as("no edge twice").hasSameSizeAs(edges);
    assertThat(match.pieces())
        .extracting(p -> p.roadClass())
        .containsOnly(RoadClass.PRIMARY, RoadClass.SECONDARY);
    assertThat(matcher.railAgainstRoad(fixes)).as("no train").isNegative();
  }

  @Test
  void istanbul_isAsLongAsItsTrack() throws IOException {
    List<Fix> fixes = track("graphhopper-issue-13.gpx");
    RoadMatch match =
        new RoadMatcher(pack("graphhopper-issue-13.osm.xml.gz")).match(fixes, Travel.ROAD);
    assertThat(match.isGood()).isTrue();
    assertThat((double) match.distanceMm())
        .isBetween(lengthMm(fixes) - 2_500.0, lengthMm(fixes) + 2_500.0);
  }

  @Test
  void trackFarFromTheMap_liesOnNoRoad() throws IOException {
    RoadMatcher matcher = new RoadMatcher(pack("graphhopper-issue-13.osm.xml.gz"));
    RoadMatch match = matcher.match(track("andorra-map-matching.gpx"), Travel.ROAD);
    assertThat(match.stretches()).isEmpty();
    assertThat(match.distanceMm()).isZero();
    assertThat(match.quality()).isZero();
    assertThat(matcher.match(List.of(), Travel.FOOT).stretches()).isEmpty();
  }
}
