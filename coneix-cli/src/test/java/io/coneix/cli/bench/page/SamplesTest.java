package io.coneix.cli.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void percentile_isTheNearestRank() {
    Samples samples = new Samples();
    for (int i = 100; i >= 1; i--) {
      samples.add(i);
    }
    assertThat(samples.p95()).isEqualTo(95);
    assertThat(samples.median()).isEqualTo(50);
    samples.add(1_000);
    assertThat(samples.p95()).isEqualTo(96);
  }

  @Test
  void oneSample_isEveryPercentile() {
    Samples samples = new Samples();
    samples.add(7);
    assertThat(samples.p95()).isEqualTo(7);
    assertThat(samples.median()).isEqualTo(7);
  }
}
