package io.geowallet.mobility.road;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrafficStateTest {
  private static TrafficState at(int kmh, int freeFlowKmh) {
    return TrafficState.of(1_000_000, 3_600_000 / kmh, 10 * freeFlowKmh);
  }

  @Test
  void shareOfFreeFlow_givesTheState() {
    assertThat(at(50, 50)).isEqualTo(TrafficState.FREE);
    assertThat(at(34, 50)).isEqualTo(TrafficState.FREE);
    assertThat(at(33, 50)).isEqualTo(TrafficState.SLOW);
    assertThat(at(21, 50)).isEqualTo(TrafficState.SLOW);
    assertThat(at(20, 50)).isEqualTo(TrafficState.CONGESTED);
  }

  @Test
  void shortOrUnknown_isUnknown() {
    assertThat(at(50, 0)).isEqualTo(TrafficState.UNKNOWN);
    assertThat(TrafficState.of(199_999, 60_000, 500)).isEqualTo(TrafficState.UNKNOWN);
    assertThat(TrafficState.of(1_000_000, 9_999, 500)).isEqualTo(TrafficState.UNKNOWN);
  }
}
