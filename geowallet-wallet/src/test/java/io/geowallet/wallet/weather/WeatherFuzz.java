package io.geowallet.wallet.weather;

import io.coneix.evidence.error.UnusableInput;
import java.io.ByteArrayInputStream;

/** Jazzer target: hourly measurements of Météo-France. */
public final class WeatherFuzz {
  private WeatherFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      WeatherReport report =
          new MeteoFranceReader("fuzz", (station, observation) -> Sky.of(observation))
              .read(new ByteArrayInputStream(data));
      if (report.hours() <= 0 || report.refused() < 0) {
        throw new IllegalStateException("the report does not add up");
      }
    } catch (UnusableInput e) {
      if (!e.where().startsWith("fuzz") || e.expected().isEmpty()) {
        throw new IllegalStateException("a message without its parts", e);
      }
    }
  }
}
