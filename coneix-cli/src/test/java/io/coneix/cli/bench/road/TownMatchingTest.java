package io.coneix.cli.bench.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.bench.road.TownMatching.Result;
import org.junit.jupiter.api.Test;

/** The demo's town with noise: the last row of the table of accuracies. */
class TownMatchingTest {
  private static final double RIGHT_ROAD = 0.98;

  private static void assertThatNoise(TownMatching town, double sigmaM, double share) {
    Result result = town.measure(sigmaM);
    assertThat(result.medianError()).as("length at " + sigmaM + " m").isLessThan(share);
    assertThat(result.totalError()).as("whole length at " + sigmaM + " m").isLessThan(share);
    assertThat(result.rightRoad()).as("right road at " + sigmaM).isGreaterThan(RIGHT_ROAD);
  }

  @Test
  void noiseOf5_15And40m_keepsLengthAndRoad() {
    TownMatching town = TownMatching.of(3);
    assertThatNoise(town, 5, 0.005);
    assertThatNoise(town, 15, 0.01);
    assertThatNoise(town, 40, 0.03);
  }

  @Test
  void errorThatWanders_keepsLengthAndRoadToo() {
    Result result = TownMatching.of(4).measure(15, 30, 5_000, true);
    assertThat(result.medianError()).isLessThan(0.01);
    assertThat(result.rightRoad()).isGreaterThan(RIGHT_ROAD);
  }
}
