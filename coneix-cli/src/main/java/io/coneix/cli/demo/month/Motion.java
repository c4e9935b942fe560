package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.Place;

/**
 * Where the phone truly is, and how it moves.
 *
 * @param lat degrees
 * @param lon degrees
 * @param speedMps metres a second
 * @param bearingDeg clockwise from north; without meaning where the speed is 0
 * @param travelling whether a trip is going on, even if it stands at lights
 */
public record Motion(
    double lat, double lon, double speedMps, double bearingDeg, boolean travelling) {

  /** Lying at a place. */
  static Motion parked(Place place) {
    return new Motion(place.at().lat(), place.at().lon(), 0, 0, false);
  }
}
