package io.coneix.cli.demo.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coneix.testkit.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Wgs84Test {
  @Test
  void shortDistances_agreeWithVincenty() {
    SplittableRandom random = Seeds.random("shortDistances", 11);
    for (int i = 0; i < 2_000; i++) {
      GeoPoint a = GeoPoint.ofDegrees(random.nextDouble(44, 50), random.nextDouble(-2, 7));
      GeoPoint b = Wgs84.offset(a, random.nextDouble(-500, 500), random.nextDouble(-500, 500));
      assertThat(Wgs84.distanceM(a, b)).isCloseTo(Vincenty.distanceM(a, b), within(2e-4));
    }
  }

  @Test
  void offset_liesWhereItSays() {
    GeoPoint a = GeoPoint.ofDegrees(47, 3);
    GeoPoint b = Wgs84.offset(a, 300, -400);
    assertThat(Vincenty.distanceM(a, b)).isCloseTo(500, within(0.05));
    assertThat(b.lonE7()).isGreaterThan(a.lonE7());
    assertThat(b.latE7()).isLessThan(a.latE7());
  }

  @Test
  void judge_knowsAPublishedDistance() {
    // Flinders Peak to Buninyong, the example of the Australian GDA manual (GRS80: same to 1 mm).
    GeoPoint flinders = GeoPoint.ofDegrees(-37.951033416667, 144.424867888889);
    GeoPoint buninyong = GeoPoint.ofDegrees(-37.652821138889, 143.926495527778);
    assertThat(Vincenty.distanceM(flinders, buninyong)).isCloseTo(54_972.271, within(0.02));
  }

  @Test
  void pointOffTheGlobe_isRefused() {
    assertThatThrownBy(() -> new GeoPoint(900_000_001, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GeoPoint(0, Integer.MIN_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
