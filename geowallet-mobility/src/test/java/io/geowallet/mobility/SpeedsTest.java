package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speeds, and the mode that is read from them. */
class SpeedsTest {
  @Test
  void steadySpeed_isMeasured() {
    Speeds speeds = new Speeds(northward(5, 10, 10, 10, 10, 10, 10, 10, 10));
    assertThat(speeds.at(0)).isCloseTo(10, within(0.01));
    assertThat(speeds.at(4)).isCloseTo(10, within(0.01));
    assertThat(speeds.quantile(0, 8, 0.5)).isCloseTo(10, within(0.01));
  }

  @Test
  void sparseFixes_areJoinedToTheirNearestNeighbour() {
    Speeds speeds = new Speeds(northward(60, 10, 2));
    assertThat(speeds.at(0)).isCloseTo(10, within(0.01));
    assertThat(speeds.at(2)).isCloseTo(2, within(0.01));
  }

  @Test
  void gapsOnBothSides_leaveNothingToMeasure() {
    Speeds speeds = new Speeds(northward(200, 10, 10));
    assertThat(speeds.at(1)).isNaN();
    assertThat(speeds.quantile(0, 2, 0.9)).isNaN();
    assertThat(ModeClassifier.classify(speeds, 0, 2)).isEqualTo(Mode.UNKNOWN);
  }

  @Test
  void quantile_agreesWithTheSlowJudge() {
    SplittableRandom random = Seeds.random("SpeedsTest", 17);
    for (int round = 0; round < 25; round++) {
      double[] steps = random.doubles(random.nextInt(2, 25), 0, 20).toArray();
      Track track = northward(random.nextInt(1, 45), steps);
      Speeds speeds = new Speeds(track);
      double share = random.nextDouble();
      assertThat(speeds.quantile(0, steps.length, share)).isEqualTo(judge(track, speeds, share));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, WALK",
    "1.4, WALK",
    "2.1, WALK",
    "2.8, RUN",
    "4.0, RUN",
    "4.5, BICYCLE",
    "7.0, BICYCLE",
    "9.0, CAR",
    "36.0, CAR",
    "60.0, TRAIN",
    "90.0, TRAIN",
    "220.0, PLANE"
  })
  void steadySpeed_tellsTheMode(double speed, Mode mode) {
    Speeds speeds =
        new Speeds(northward(10, speed, speed, speed, speed, speed, speed, speed, speed));
    assertThat(ModeClassifier.classify(speeds, 0, 8)).isEqualTo(mode);
  }

  @Test
  void haltsInTraffic_doNotMakeABicycleOfACar() {
    double[] steps = new double[100];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = i % 20 < 10 ? 0 : 12;
    }
    Speeds speeds = new Speeds(northward(10, steps));
    assertThat(ModeClassifier.classify(speeds, 0, steps.length)).isEqualTo(Mode.CAR);
  }

  /** Each millisecond of moving time gets its speed; then they are counted one by one. */
  private static double judge(Track track, Speeds speeds, double share) {
    List<Double> milliseconds = new ArrayList<>();
    boolean anyMoving = false;
    for (int i = 0; i < track.size(); i++) {
      anyMoving |= speeds.at(i) >= 1;
    }
    for (int i = 0; i < track.size(); i++) {
      if (Double.isNaN(speeds.at(i)) || (anyMoving && speeds.at(i) < 1)) {
        continue;
      }
      boolean last = i == track.size() - 1;
      long ms = last ? 1 : Math.min(30_000, track.timeMs(i + 1) - track.timeMs(i));
      milliseconds.addAll(Collections.nCopies((int) ms, speeds.at(i)));
    }
    milliseconds.sort(null);
    int index = (int) Math.ceil(share * milliseconds.size()) - 1;
    return milliseconds.get(Math.max(0, index));
  }

  /** Fixes at a steady interval [s], with the given speeds between them [m/s], due north. */
  private static Track northward(int seconds, double... speeds) {
    List<Fix> fixes = new ArrayList<>();
    double metres = 0;
    fixes.add(Fix.at(0, 0, 0));
    for (int i = 0; i < speeds.length; i++) {
      metres += speeds[i] * seconds;
      int lat = (int) Math.round(metres / Geo.metresPerLatE7(0));
      fixes.add(Fix.at(seconds * 1_000L * (i + 1), lat, 0));
    }
    return new Track(fixes);
  }
}
