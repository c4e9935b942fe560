package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackLengthTest {
  @Test
  void straightLine_isItsLength() {
    assertThat(metres(0, 0, 100, 0, 200, 0, 300, 0)).isCloseTo(300, within(0.01));
  }

  @Test
  void singleFix_hasNoLength() {
    assertThat(metres(0, 0)).isZero();
  }

  @Test
  void cornerBetweenTwoFixes_isNotCut() {
    // The corner is at 250, 0: 250 east, then 250 north.
    assertThat(metres(0, 0, 100, 0, 200, 0, 250, 50, 250, 150, 250, 250))
        .isCloseTo(500, within(0.01));
  }

  @Test
  void cornerNearAFix_isNotCut() {
    assertThat(metres(0, 0, 100, 0, 200, 0, 290, 10, 290, 110, 290, 210))
        .isCloseTo(500, within(6.0));
  }

  @Test
  void softBend_isItsPolygon() {
    double[] way = new double[80];
    for (int i = 0; i < 40; i++) {
      way[2 * i] = 500 * Math.sin(i / 10.0);
      way[2 * i + 1] = 500 * Math.cos(i / 10.0);
    }
    assertThat(metres(way)).isCloseTo(500 * 3.9, within(2.0));
  }

  @Test
  void shiftRoundABlock_isLongerThanItsLine() {
    double shifted = metres(0, 0, 300, 0, 600, 0, 800, 200, 1_100, 200, 1_400, 200);
    assertThat(shifted).isCloseTo(600 + 200 + 200 + 600, within(0.1));
  }

  @Test
  void haltWithNoise_addsNothing() {
    List<Double> way = new ArrayList<>(List.of(0.0, 0.0, 100.0, 0.0, 200.0, 0.0));
    for (int i = 0; i < 50; i++) {
      way.add(200.0 + 8 * Math.sin(i));
      way.add(8 * Math.cos(1.7 * i));
    }
    way.addAll(List.of(300.0, 0.0, 400.0, 0.0));
    assertThat(metres(way.stream().mapToDouble(d -> d).toArray())).isCloseTo(400, within(0.5));
  }

  @Test
  void gap_isNotCounted() {
    Track track =
        new Track(List.of(fix(0, 0, 0), fix(10, 100, 0), fix(500, 5_000, 0), fix(510, 5_100, 0)));
    assertThat(TrackLength.metres(track, 0, 3)).isCloseTo(200, within(0.01));
  }

  @Test
  void vagueFixes_areThinnedMore() {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i <= 20; i++) {
      fixes.add(fix(10 * i, 50 * i, i % 2 == 0 ? 0 : 30).withAccuracyDm(300));
    }
    double vague = TrackLength.metres(new Track(fixes), 0, 20);
    assertThat(vague).isCloseTo(1_000, within(15.0));
    List<Fix> sharp = fixes.stream().map(f -> f.withAccuracyDm(40)).toList();
    assertThat(TrackLength.metres(new Track(sharp), 0, 20)).isGreaterThan(1_100);
  }

  /**
   * The promise of the class, on drives that are half town and half road: whatever the interval of
   * the fixes, noise and outliers do not make the sum longer, nor corners shorter, by more than 1
   * %.
   */
  @ParameterizedTest
  @CsvSource({"1, 1", "5, 5", "5, 12", "10, 15", "5, 30"})
  void drivesInTownAndOnRoads_areRightWithinOnePercent(int minS, int maxS) {
    SplittableRandom random = Seeds.random("TrackLengthTest " + minS + "-" + maxS, 19);
    double truth = 0;
    double found = 0;
    double plain = 0;
    for (int i = 0; i < 60; i++) {
      SyntheticTrack drive = new SyntheticTrack(random, 1_790_000_000_000L, 43.7, 7.2);
      drive.streets(1_500).road(4_000, 22).road(6_000, 33).streets(1_500).halt();
      Track track = Outliers.without(new Track(drive.sample(minS, maxS)));
      truth += drive.travelledM();
      found += TrackLength.metres(track, 0, track.size() - 1);
      plain += plainSum(track);
    }
    System.out.printf(
        "fixes every %d to %d s: %.4f of the truth, the plain sum %.4f%n",
        minS, maxS, found / truth, plain / truth);
    assertThat(found / truth).isCloseTo(1, within(0.01));
  }

  private static double plainSum(Track track) {
    double sum = 0;
    for (int i = 1; i < track.size(); i++) {
      sum += track.distanceM(i - 1, i);
    }
    return sum;
  }

  /** Pairs of metres east and north, ten seconds apart. */
  private static double metres(double... way) {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < way.length; i += 2) {
      fixes.add(fix(5 * i, way[i], way[i + 1]));
    }
    return TrackLength.metres(new Track(fixes), 0, fixes.size() - 1);
  }

  private static Fix fix(int seconds, double eastM, double northM) {
    return Fix.at(
        seconds * 1_000L,
        (int) Math.round(northM / Geo.metresPerLatE7(0)),
        (int) Math.round(eastM / Geo.metresPerLonE7(0)));
  }
}
