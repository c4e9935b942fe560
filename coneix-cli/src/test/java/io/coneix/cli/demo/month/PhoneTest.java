package io.coneix.cli.demo.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.demo.town.Vincenty;
import io.geowallet.mobility.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statistics of what the phone recorded, against where it truly was. */
class PhoneTest {
  /** No noise of 8 m and drift of 10 m reaches so far; no outlier stays below it by much. */
  private static final double OUTLIER_M = 85;

  private static DemoMonth month;
  private static final List<Sample> SAMPLES = new ArrayList<>();

  private record Sample(Fix fix, Motion motion, double errorM, double northM) {
    boolean outlier() {
      return errorM > OUTLIER_M;
    }
  }

  @BeforeAll
  static void record() {
    month = DemoMonth.generate(6);
    for (Fix fix : month.fixes()) {
      Motion motion = month.trueMotion(fix.timeMs());
      GeoPoint truth = GeoPoint.ofDegrees(motion.lat(), motion.lon());
      double error = Vincenty.distanceM(truth, new GeoPoint(fix.latE7(), fix.lonE7()));
      SAMPLES.add(new Sample(fix, motion, error, (fix.latE7() - truth.latE7()) * 0.0111175));
    }
  }

  @Test
  void twoPercent_areOutliersOf100To500Metres() {
    List<Sample> outliers = SAMPLES.stream().filter(Sample::outlier).toList();
    assertThat((double) outliers.size() / SAMPLES.size()).isCloseTo(0.02, within(0.002));
    assertThat(outliers).allMatch(s -> s.errorM < 560);
    assertThat(outliers.stream().mapToDouble(Sample::errorM).average().orElse(0))
        .isCloseTo(300, within(15.0));
  }

  @Test
  void errorOnTheRoad_hasEightMetresOnEachAxis() {
    double[] north = travelling();
    double squares = 0;
    for (double n : north) {
      squares += n * n;
    }
    assertThat(Math.sqrt(squares / north.length)).isCloseTo(8, within(0.8));
  }

  /** Correlation of neighbours 28 to 32 s apart: exp(-1) = 0.37 by the model. */
  @Test
  void errorOnTheRoad_keepsAThirdAfterThirtySeconds() {
    double product = 0;
    double squares = 0;
    for (int i = 0; i < SAMPLES.size(); i++) {
      for (int j = i + 1; j < SAMPLES.size() && apart(i, j) < 32_000; j++) {
        if (apart(i, j) > 28_000 && settled(i) && settled(j)) {
          product += SAMPLES.get(i).northM * SAMPLES.get(j).northM;
          squares += SAMPLES.get(i).northM * SAMPLES.get(i).northM;
        }
      }
    }
    assertThat(product / squares).isCloseTo(Math.exp(-1), within(0.12));
  }

  @Test
  void parkedPhone_driftsFurtherThanItsNoise() {
    double squares = 0;
    int n = 0;
    for (Sample s : SAMPLES) {
      if (!s.motion.travelling() && !s.outlier()) {
        squares += s.northM * s.northM;
        n++;
      }
    }
    assertThat(Math.sqrt(squares / n)).isCloseTo(Math.sqrt(8 * 8 + 10 * 10), within(0.7));
  }

  @Test
  void onTheRoad_fixesComeEvery5To30Seconds() {
    double sum = 0;
    int n = 0;
    for (int i = 1; i < SAMPLES.size(); i++) {
      if (SAMPLES.get(i - 1).motion.travelling() && !silent(i)) {
        assertThat(apart(i - 1, i)).isBetween(4_999L, 30_001L);
        sum += apart(i - 1, i);
        n++;
      }
    }
    assertThat(sum / n).isBetween(8_000.0, 12_000.0);
  }

  @Test
  void parked_fixesComeAtLeastEveryTwoMinutes() {
    for (int i = 1; i < SAMPLES.size(); i++) {
      if (!silent(i)) {
        assertThat(apart(i - 1, i)).isBetween(0L, 120_001L);
      }
    }
  }

  @Test
  void fourGaps_andNoMore() {
    assertThat(month.gaps()).hasSize(4);
    long silences = 0;
    for (int i = 1; i < SAMPLES.size(); i++) {
      if (apart(i - 1, i) > 180_000) {
        assertThat(apart(i - 1, i)).isBetween(5 * 60_000L, 42 * 60_000L);
        silences++;
      }
    }
    assertThat(silences).isEqualTo(4);
    assertThat(month.gaps()).allMatch(g -> g.minutes() >= 5 && g.minutes() <= 40);
  }

  @Test
  void speed_isNearTheTrueOneWhereItIsKnown() {
    double squares = 0;
    int known = 0;
    for (Sample s : SAMPLES) {
      OptionalInt speed = s.fix.speedCmPerS();
      if (s.motion.travelling() && speed.isPresent()) {
        double error = speed.getAsInt() / 100.0 - s.motion.speedMps();
        squares += error * error;
        known++;
      }
    }
    assertThat(Math.sqrt(squares / known)).isCloseTo(0.4, within(0.05));
  }

  @Test
  void accuracy_isAlwaysClaimed_andSometimesWrong() {
    assertThat(SAMPLES).allMatch(s -> s.fix.accuracyDm().isPresent());
    long liars =
        SAMPLES.stream().filter(s -> s.outlier() && s.fix.accuracyDm().orElse(0) < 300).count();
    long outliers = SAMPLES.stream().filter(Sample::outlier).count();
    assertThat((double) liars / outliers).isCloseTo(0.33, within(0.05));
  }

  private static double[] travelling() {
    return SAMPLES.stream()
        .filter(s -> s.motion.travelling() && !s.outlier())
        .mapToDouble(Sample::northM)
        .toArray();
  }

  private static boolean settled(int i) {
    Sample s = SAMPLES.get(i);
    return s.motion.travelling() && !s.outlier();
  }

  private static boolean silent(int i) {
    long ms = SAMPLES.get(i - 1).fix.timeMs();
    long next = SAMPLES.get(i).fix.timeMs();
    return month.gaps().stream().anyMatch(g -> ms < g.fromMs() && g.fromMs() < next);
  }

  private static long apart(int i, int j) {
    return SAMPLES.get(j).fix.timeMs() - SAMPLES.get(i).fix.timeMs();
  }
}
