package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutliersTest {
  private static final long START = 1_790_000_000_000L;

  @Test
  void drivesWithOutliers_keepTheGoodAndLoseTheBad() {
    SplittableRandom random = Seeds.random("OutliersTest", 13);
    int bad = 0;
    int badFound = 0;
    int good = 0;
    int goodLost = 0;
    for (int round = 0; round < 40; round++) {
      SyntheticTrack drive = new SyntheticTrack(random, START, 43.7, 7.2);
      drive.stay(900).streets(2_000).road(4_000, 25).streets(1_000).halt().stay(900);
      List<Fix> fixes = drive.sample(5, 12);
      Set<Fix> kept = new HashSet<>(Outliers.without(new Track(fixes)).fixes());
      for (Fix fix : fixes) {
        boolean isBad = drive.errorM(fix) > 90;
        bad += isBad ? 1 : 0;
        badFound += isBad && !kept.contains(fix) ? 1 : 0;
        good += isBad ? 0 : 1;
        goodLost += !isBad && !kept.contains(fix) ? 1 : 0;
      }
    }
    assertThat(bad).isGreaterThan(150);
    assertThat((double) badFound / bad).as("found outliers").isGreaterThan(0.93);
    assertThat((double) goodLost / good).as("lost good fixes").isLessThan(0.002);
  }

  @Test
  void turnBack_isNoOutlier() {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      // 100 m each 10 s, to a dead end and back.
      fixes.add(east(i, 100 * (i < 10 ? i : 20 - i), 0));
    }
    assertThat(without(fixes)).isEqualTo(fixes);
  }

  @Test
  void corner_isNoOutlier() {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      fixes.add(east(i, Math.min(1_250, 300 * i), Math.max(0, 300 * i - 1_250)));
    }
    assertThat(without(fixes)).isEqualTo(fixes);
  }

  @Test
  void singleOutlier_isTakenOut() {
    List<Fix> fixes = straight();
    Fix bad = east(7, 700, 180);
    fixes.set(7, bad);
    assertThat(without(fixes)).hasSize(19).doesNotContain(bad);
  }

  @Test
  void twoOutliersInARow_areTakenOut() {
    List<Fix> fixes = straight();
    fixes.set(7, east(7, 700, 130));
    fixes.set(8, east(8, 800, 260));
    assertThat(without(fixes)).hasSize(18).doesNotContain(fixes.get(7), fixes.get(8));
  }

  @Test
  void firstAndLastFix_areJudgedToo() {
    List<Fix> parked = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      parked.add(east(i, i % 3, 0));
    }
    Fix first = east(0, 300, 0);
    Fix last = east(19, 0, 300);
    parked.set(0, first);
    parked.set(19, last);
    assertThat(without(parked)).hasSize(18).doesNotContain(first, last);
  }

  @Test
  void fixesFarApartInTime_areLeftAlone() {
    List<Fix> fixes =
        List.of(
            Fix.at(START, 0, 0),
            Fix.at(START + 600_000, 50_000, 0),
            Fix.at(START + 1_200_000, 0, 0));
    assertThat(without(fixes)).isEqualTo(fixes);
  }

  @Test
  void vagueFixes_areNotUsed() {
    Fix sharp = Fix.at(START, 0, 0).withAccuracyDm(FixFilter.MAX_ACCURACY_DM);
    Fix vague = Fix.at(START + 1_000, 0, 0).withAccuracyDm(FixFilter.MAX_ACCURACY_DM + 1);
    Fix unknown = Fix.at(START + 2_000, 0, 0);
    assertThat(FixFilter.clean(List.of(sharp, vague, unknown)).fixes())
        .containsExactly(sharp, unknown);
  }

  @Test
  void ofOneMillisecond_theSharpestIsUsed() {
    Fix unknown = Fix.at(START, 0, 0);
    Fix rough = Fix.at(START, 5, 0).withAccuracyDm(300);
    Fix sharp = Fix.at(START, 9, 0).withAccuracyDm(40);
    assertThat(FixFilter.clean(List.of(unknown, rough, sharp)).fixes()).containsExactly(sharp);
  }

  private static List<Fix> without(List<Fix> fixes) {
    return Outliers.without(new Track(fixes)).fixes();
  }

  private static List<Fix> straight() {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      fixes.add(east(i, 100 * i, 0));
    }
    return fixes;
  }

  /** A fix each 10 s, by metres east and north of the point 0, 0. */
  private static Fix east(int i, double eastM, double northM) {
    return Fix.at(
        START + 10_000L * i,
        (int) Math.round(northM / Geo.metresPerLatE7(0)),
        (int) Math.round(eastM / Geo.metresPerLonE7(0)));
  }
}
