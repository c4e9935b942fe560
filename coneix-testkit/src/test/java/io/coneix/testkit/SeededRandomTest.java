package io.coneix.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeededRandomTest {
  @Test
  void sameSeed_givesTheSameBytes() {
    byte[] first = new byte[40];
    byte[] second = new byte[40];
    new SeededRandom(7).nextBytes(first);
    new SeededRandom(7).nextBytes(second);
    assertThat(first).isEqualTo(second).isNotEqualTo(new byte[40]);
  }

  @Test
  void otherSeed_givesOtherBytes() {
    assertThat(new SeededRandom(8).generateSeed(40))
        .isNotEqualTo(new SeededRandom(7).generateSeed(40));
  }

  @Test
  void integers_followFromTheBytesToo() {
    assertThat(new SeededRandom(7).nextInt()).isEqualTo(new SeededRandom(7).nextInt());
  }
}
