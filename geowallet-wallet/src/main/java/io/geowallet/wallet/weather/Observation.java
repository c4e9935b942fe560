package io.geowallet.wallet.weather;

import java.util.OptionalInt;

/**
 * What a station measured in one hour. Immutable.
 *
 * @param endMs the end of the hour, milliseconds since the epoch; a multiple of an hour
 * @param rainTenthsMm precipitation of the hour in tenths of a millimetre, or {@link #NONE}
 * @param temperatureTenthsC air temperature in tenths of a degree Celsius, or {@link #NONE}
 * @param windTenthsMs mean wind in tenths of a metre a second, or {@link #NONE}
 * @param visibilityM horizontal visibility in metres, or {@link #NONE}
 * @param presentWeather code of WMO table 4677, 0 to 99, or {@link #NONE}
 */
public record Observation(
    long endMs,
    int rainTenthsMm,
    int temperatureTenthsC,
    int windTenthsMs,
    int visibilityM,
    int presentWeather) {
  /** Not measured, or doubtful by the producer's own mark. */
  public static final int NONE = -32_768;

  /** Length of an hour [ms]. */
  static final long HOUR_MS = 3_600_000;

  private static final int MAX_RAIN = 5_000;
  private static final int MAX_COLD = -1_000;
  private static final int MAX_HEAT = 700;
  private static final int MAX_WIND = 1_500;
  private static final int MAX_VISIBILITY = 100_000;
  private static final int MAX_CODE = 99;

  /** Refuses what no station can have measured. */
  public Observation {
    if (endMs <= 0 || endMs % HOUR_MS != 0) {
      throw new IllegalArgumentException("an observation that ends within an hour");
    }
    require(rainTenthsMm, 0, MAX_RAIN, "rain");
    require(temperatureTenthsC, MAX_COLD, MAX_HEAT, "temperature");
    require(windTenthsMs, 0, MAX_WIND, "wind");
    require(visibilityM, 0, MAX_VISIBILITY, "visibility");
    require(presentWeather, 0, MAX_CODE, "present weather");
  }

  private static void require(int value, int least, int most, String what) {
    if (value != NONE && (value < least || value > most)) {
      throw new IllegalArgumentException(what + " " + value);
    }
  }

  /** True where nothing at all was measured. */
  boolean isEmpty() {
    return rainTenthsMm == NONE
        && temperatureTenthsC == NONE
        && windTenthsMs == NONE
        && visibilityM == NONE
        && presentWeather == NONE;
  }

  /** The temperature in whole degrees Celsius, half away from zero. */
  public OptionalInt wholeDegrees() {
    if (temperatureTenthsC == NONE) {
      return OptionalInt.empty();
    }
    int away = temperatureTenthsC < 0 ? -5 : 5;
    return OptionalInt.of((temperatureTenthsC + away) / 10);
  }
}
