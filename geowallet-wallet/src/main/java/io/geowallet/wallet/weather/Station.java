package io.geowallet.wallet.weather;

import io.geowallet.mobility.Place;

/**
 * A weather station. Immutable.
 *
 * @param number its number at Météo-France, 1 to 99,999,999: the first two or three digits are the
 *     department
 * @param name its usual name, 1 to {@value #MAX_NAME} characters
 * @param place where it stands
 */
public record Station(int number, String name, Place place) {
  /** Greatest length of a name in characters. */
  public static final int MAX_NAME = 80;

  private static final int MAX_NUMBER = 99_999_999;
  private static final int PER_DEPARTMENT = 1_000_000;

  /** Refuses a number or a name out of range. */
  public Station {
    if (number < 1 || number > MAX_NUMBER) {
      throw new IllegalArgumentException("station " + number);
    }
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException("name of " + name.length() + " characters");
    }
  }

  /** The department in which it stands, as a number. */
  int department() {
    return number / PER_DEPARTMENT;
  }
}
