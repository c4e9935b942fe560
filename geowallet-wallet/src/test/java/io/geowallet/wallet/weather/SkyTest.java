package io.geowallet.wallet.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by WMO table 4677, intensities by the WMO's guide No. 8. */
class SkyTest {
  private static final long NOON = 12 * Observation.HOUR_MS;

  private static Observation seen(String rain, String temperature, String visibility, String code) {
    return new Observation(
        NOON,
        tenths(rain),
        tenths(temperature),
        Observation.NONE,
        tenths(visibility),
        tenths(code));
  }

  private static int tenths(String text) {
    return text.equals("-") ? Observation.NONE : Integer.parseInt(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 150, 20000, -, DRY",
    "0, -, -, -, DRY",
    "1, 150, -, -, LIGHT_RAIN",
    "24, 150, -, -, LIGHT_RAIN",
    "25, 150, -, -, RAIN",
    "99, 150, -, -, RAIN",
    "100, 150, -, -, HEAVY_RAIN",
    "4, 0, -, -, SNOW",
    "4, 0, -, 61, FREEZING_RAIN",
    "4, 0, -, 3, SNOW",
    "0, 20, 999, -, FOG",
    "0, 20, 1000, -, DRY",
    "-, 20, -, -, UNKNOWN",
    "-, -, -, 3, DRY",
    "-, -, -, 45, FOG",
    "-, -, -, 51, LIGHT_RAIN",
    "-, -, -, 57, FREEZING_RAIN",
    "-, -, -, 67, FREEZING_RAIN",
    "-, -, -, 68, SNOW",
    "-, -, -, 71, SNOW",
    "-, -, -, 80, LIGHT_RAIN",
    "30, -, -, 81, RAIN",
    "-, -, -, 86, SNOW",
    "30, 200, -, 95, THUNDERSTORM",
    "0, 200, -, 17, THUNDERSTORM"
  })
  void observation_isSaidAsADriverWould(
      String rain, String temperature, String visibility, String code, Sky expected) {
    assertThat(Sky.of(seen(rain, temperature, visibility, code))).isEqualTo(expected);
  }

  @Test
  void degrees_areRoundedAwayFromZero() {
    assertThat(seen("-", "145", "-", "-").wholeDegrees()).hasValue(15);
    assertThat(seen("-", "-5", "-", "-").wholeDegrees()).hasValue(-1);
    assertThat(seen("-", "-4", "-", "-").wholeDegrees()).hasValue(0);
    assertThat(seen("-", "-", "-", "-").wholeDegrees()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0, 0", "5001, 0, 0, 0", "0, 701, 0, 0", "0, 0, 100001, 0", "0, 0, 0, 100"})
  void impossibleMeasurements_cannotBeHeld(
      String rain, String temperature, String visibility, String code) {
    assertThatThrownBy(() -> seen(rain, temperature, visibility, code))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
