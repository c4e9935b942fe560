package io.coneix.cli.demo.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DemoRandomTest {
  @Test
  void splitMix_givesItsPublishedNumbers() {
    DemoRandom random = new DemoRandom(1_234_567);
    assertThat(random.nextLong()).isEqualTo(6_457_827_717_110_365_317L);
    assertThat(random.nextLong()).isEqualTo(3_203_168_211_198_807_973L);
    assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
  }

  @Test
  void labels_giveStreamsOfTheirOwn() {
    assertThat(DemoRandom.of(1, "a").nextLong())
        .isEqualTo(DemoRandom.of(1, "a").nextLong())
        .isNotEqualTo(DemoRandom.of(1, "b").nextLong())
        .isNotEqualTo(DemoRandom.of(2, "a").nextLong());
  }

  @Test
  void gaussian_hasMeanZeroAndDeviationOne() {
    DemoRandom random = new DemoRandom(7);
    double sum = 0;
    double squares = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double g = random.gaussian();
      sum += g;
      squares += g * g;
    }
    assertThat(sum / n).isCloseTo(0, within(0.02));
    assertThat(Math.sqrt(squares / n)).isCloseTo(1, within(0.02));
  }

  @Test
  void ranges_areKept() {
    DemoRandom random = new DemoRandom(3);
    for (int i = 0; i < 10_000; i++) {
      assertThat(random.between(-2, 5)).isBetween(-2.0, 5.0);
      assertThat(random.below(3)).isBetween(0, 2);
    }
    assertThat(random.chance(0)).isFalse();
    assertThat(random.chance(1)).isTrue();
  }
}
