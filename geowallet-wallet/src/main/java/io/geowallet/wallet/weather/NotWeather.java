package io.geowallet.wallet.weather;

import io.coneix.evidence.error.UnusableInput;

/** A file that holds no hourly measurements that could be used. */
public final class NotWeather extends UnusableInput {
  private static final long serialVersionUID = 1L;

  NotWeather(String file, String expected, String found) {
    super(
        "this is no file of hourly weather",
        file,
        expected,
        found,
        "take 'Données climatologiques de base - horaires' of a department from meteo.data.gouv.fr");
  }
}
