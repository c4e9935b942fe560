package io.geowallet.mobility;

/** What a stretch of a track looks like by its speeds alone. */
enum Motion {
  /** In one place. */
  STILL,
  /** At the pace of a walker. */
  WALK,
  /** At the pace of a bicycle, a scooter, a runner, or slow traffic. */
  WHEEL,
  /** Faster. */
  MOTOR
}
