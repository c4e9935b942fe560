package io.geowallet.mobility;

/** How a leg was travelled. */
public enum Mode {
  /** On foot. */
  WALK,
  /** On foot, faster. */
  RUN,
  /** Bicycle, with or without a motor. */
  BICYCLE,
  /** Electric scooter for standing on. */
  E_SCOOTER,
  /** Motorcycle or moped. */
  MOTORCYCLE,
  /** Car. */
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
