package io.coneix.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void noProperty_givesTheDefault() {
    Assumptions.assumeTrue(System.getProperty(Seeds.PROPERTY) == null);
    assertThat(Seeds.seed("SeedsTest", 42)).isEqualTo(42);
  }

  @Test
  void sameSeed_givesTheSameNumbers() {
    // SplittableRandom's algorithm is part of its specification, unlike ThreadLocalRandom's.
    Assumptions.assumeTrue(System.getProperty(Seeds.PROPERTY) == null);
    assertThat(Seeds.random("SeedsTest", 1).nextLong())
        .isEqualTo(Seeds.random("SeedsTest", 1).nextLong());
  }
}
