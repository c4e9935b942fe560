package io.geowallet.mobility;

/**
 * How a leg was travelled. The first classifier tells apart only what speed tells apart (see {@code
 * docs/mobility.md}): it never answers {@link #E_SCOOTER}, {@link #MOTORCYCLE}, {@link #BUS},
 * {@link #TRAM}, {@link #SUBWAY} or {@link #FERRY}.
 */
public enum Mode {
  /** On foot. */
  WALK,
  /** On foot, faster. */
  RUN,
  /** Bicycle, with or without a motor; electric scooters look the same by speed. */
  BICYCLE,
  /** Electric scooter for standing on. */
  E_SCOOTER,
  /** Motorcycle or moped. */
  MOTORCYCLE,
  /** Car; until roads and stops are known also bus, tram and slow train. */
  CAR,
  /** Bus or coach. */
  BUS,
  /** Tram or light rail. */
  TRAM,
  /** Train. */
  TRAIN,
  /** Underground railway. */
  SUBWAY,
  /** Ferry. */
  FERRY,
  /** Aeroplane. */
  PLANE,
  /** Too little is known, for example of a gap. */
  UNKNOWN
}
