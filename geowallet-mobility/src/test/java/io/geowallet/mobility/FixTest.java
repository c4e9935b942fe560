package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixTest {
  private static final Fix FIX = Fix.at(1_000, 437_000_000, 72_000_000);

  @Test
  void borders_areAccepted() {
    Fix high = Fix.at(Fix.MAX_TIME_MS, Fix.MAX_LAT_E7, Fix.MAX_LON_E7);
    Fix low = Fix.at(0, -Fix.MAX_LAT_E7, -Fix.MAX_LON_E7);
    assertThat(low).isLessThan(high);
    assertThat(FIX.withAccuracyDm(1).withSpeedCmPerS(0).withBearingTenthDeg(0)).isNotEqualTo(FIX);
    assertThat(FIX.withAccuracyDm(Fix.MAX_ACCURACY_DM).accuracyDm()).hasValue(Fix.MAX_ACCURACY_DM);
    assertThat(FIX.withSpeedCmPerS(Fix.MAX_SPEED_CM_PER_S).speedCmPerS()).hasValue(100_000);
    assertThat(FIX.withBearingTenthDeg(3_599).bearingTenthDeg()).hasValue(3_599);
  }

  @Test
  void valueOutsideItsRange_isRefusedByName() {
    refused("timeMs", () -> Fix.at(-1, 0, 0));
    refused("timeMs", () -> Fix.at(Fix.MAX_TIME_MS + 1, 0, 0));
    refused("latE7", () -> Fix.at(0, Fix.MAX_LAT_E7 + 1, 0));
    refused("latE7", () -> Fix.at(0, -Fix.MAX_LAT_E7 - 1, 0));
    refused("lonE7", () -> Fix.at(0, 0, Fix.MAX_LON_E7 + 1));
    refused("lonE7", () -> Fix.at(0, 0, -Fix.MAX_LON_E7 - 1));
    refused("accuracyDm", () -> FIX.withAccuracyDm(0));
    refused("accuracyDm", () -> FIX.withAccuracyDm(Fix.MAX_ACCURACY_DM + 1));
    refused("speedCmPerS", () -> FIX.withSpeedCmPerS(-1));
    refused("speedCmPerS", () -> FIX.withSpeedCmPerS(Fix.MAX_SPEED_CM_PER_S + 1));
    refused("bearingTenthDeg", () -> FIX.withBearingTenthDeg(-1));
    refused("bearingTenthDeg", () -> FIX.withBearingTenthDeg(3_600));
  }

  @Test
  void refusal_doesNotTellTheCoordinate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fix.at(0, 912_345_678, 0))
        .withMessageNotContaining("912345678");
  }

  @Test
  void sorted_isByTimeAndWithoutRepeats() {
    Fix later = Fix.at(2_000, 0, 0);
    Fix sameTime = Fix.at(1_000, 437_000_001, 0);
    assertThat(Fix.sorted(List.of(later, sameTime, FIX, later)))
        .containsExactly(FIX, sameTime, later);
  }

  @Test
  void unknown_sortsBeforeKnownAndDiffersFromZero() {
    assertThat(FIX).isLessThan(FIX.withSpeedCmPerS(0));
    assertThat(FIX).isNotEqualTo(FIX.withSpeedCmPerS(0));
  }

  private static void refused(String component, Runnable construction) {
    assertThatIllegalArgumentException()
        .isThrownBy(construction::run)
        .withMessageContaining(component);
  }
}
