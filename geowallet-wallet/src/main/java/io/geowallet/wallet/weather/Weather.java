package io.geowallet.wallet.weather;

/**
 * The weather at a place and a time, with its source.
 *
 * @param sky what it was like
 * @param observation the measurement behind it
 * @param station who measured
 * @param distanceMm how far the station is from the place, in whole millimetres
 */
public record Weather(Sky sky, Observation observation, Station station, long distanceMm) {
  /** Whose figures all of them are; the licence (Licence Ouverte 2.0) asks that it is said. */
  public static final String SOURCE = "Météo-France";
}
