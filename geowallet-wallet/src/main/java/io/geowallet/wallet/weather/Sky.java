package io.geowallet.wallet.weather;

import java.util.Locale;

/**
 * The weather as a driver would say it, the most dangerous first. By the present weather that an
 * observer or a machine wrote down (WMO No. 306, volume I.1, table 4677), else by what was
 * measured: intensities of rain by the WMO's Guide to Instruments (No. 8, volume I, chapter 14:
 * moderate from 2.5 mm in an hour, heavy from 10), fog by a visibility under 1,000 m (International
 * Cloud Atlas).
 */
public enum Sky {
  /** Rain that freezes on the ground, or rain at or below zero. */
  FREEZING_RAIN,
  /** Thunder at the station. */
  THUNDERSTORM,
  /** Snow, sleet or snow grains. */
  SNOW,
  /** Ten millimetres of rain in an hour, or more. */
  HEAVY_RAIN,
  /** Less than 1,000 m of visibility. */
  FOG,
  /** From 2.5 to under 10 mm in an hour. */
  RAIN,
  /** Less than 2.5 mm in an hour, or drizzle. */
  LIGHT_RAIN,
  /** No precipitation. */
  DRY,
  /** Nothing that would tell was measured. */
  UNKNOWN;

  private static final int MODERATE_TENTHS_MM = 25;
  private static final int HEAVY_TENTHS_MM = 100;
  private static final int FOG_M = 1_000;

  /** What an observation says. */
  public static Sky of(Observation o) {
    boolean rain = o.rainTenthsMm() > 0;
    boolean frost = o.temperatureTenthsC() != Observation.NONE && o.temperatureTenthsC() <= 0;
    boolean fog = o.visibilityM() != Observation.NONE && o.visibilityM() < FOG_M;
    Sky coded = coded(o.presentWeather());
    if (coded.ordinal() <= SNOW.ordinal()) {
      return coded;
    }
    if (o.rainTenthsMm() >= HEAVY_TENTHS_MM) {
      return HEAVY_RAIN;
    }
    if (rain && frost) {
      return coded == LIGHT_RAIN ? FREEZING_RAIN : SNOW;
    }
    if (fog || coded == FOG) {
      return FOG;
    }
    if (o.rainTenthsMm() >= MODERATE_TENTHS_MM) {
      return RAIN;
    }
    if (rain || coded == LIGHT_RAIN) {
      return LIGHT_RAIN;
    }
    return o.rainTenthsMm() == 0 ? DRY : coded;
  }

  /** Table 4677, as far as it speaks of the time of the observation; the tens are its groups. */
  private static Sky coded(int code) {
    if (code == Observation.NONE) {
      return UNKNOWN;
    }
    if (code == 56 || code == 57 || code == 66 || code == 67) {
      return FREEZING_RAIN;
    }
    if (code == 17 || code >= 95) {
      return THUNDERSTORM;
    }
    return switch (code / 10) {
      case 4 -> FOG;
      case 5, 6 -> code >= 68 ? SNOW : LIGHT_RAIN;
      case 7 -> SNOW;
      case 8, 9 -> code >= 83 && code <= 88 ? SNOW : LIGHT_RAIN;
      default -> DRY;
    };
  }

  /** The picture that goes with it: one of {@code dry}, {@code rain}, {@code snow}, {@code fog}. */
  public String icon() {
    return switch (this) {
      case DRY, UNKNOWN -> "dry";
      case FOG -> "fog";
      case SNOW, FREEZING_RAIN -> "snow";
      case THUNDERSTORM, HEAVY_RAIN, RAIN, LIGHT_RAIN -> "rain";
    };
  }

  /** For example {@code heavy-rain}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
