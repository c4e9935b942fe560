package io.coneix.evidence.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "abc,abc,0",
    "abc,acb,1",
    "ab,b,1",
    "abc,abd,1",
    "'',abc,3",
    "prot,port,1",
    "kitten,sitting,3"
  })
  void swap_countsAsOne(String a, String b, int distance) {
    assertThat(EditDistance.of(a, b)).isEqualTo(distance);
    assertThat(EditDistance.of(b, a)).isEqualTo(distance);
  }
}
