package io.geowallet.wallet.weather;

import io.coneix.evidence.error.UnusableInput;

/** A file of weather that is missing, broken off, or too great. */
public final class UnreadableWeather extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnreadableWeather(String file, String expected, String found) {
    super("the file cannot be read", file, expected, found, "check its name, or load it again");
  }
}
