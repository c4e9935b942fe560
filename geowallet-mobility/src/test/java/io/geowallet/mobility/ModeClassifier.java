package io.geowallet.mobility;

/**
 * Tells the mode by speed alone: what nine tenths of the moving time stay below. The limits were
 * chosen on scripted trips with known modes (MobilityNet, see {@code docs/mobility.md}): there, all
 * nearly all cars are above 8.2 m/s, bicycles below 6.0 and electric bicycles below 7.9.
 *
 * <p>A bus, tram, underground or slow train is a {@link Mode#CAR} here, an electric scooter a
 * {@link Mode#BICYCLE}. Stateless.
 */
final class ModeClassifier {
  /** Above this [m/s] a bicycle is a car. */
  static final double CAR = 7.7;

  /** Above this [m/s] a runner is a bicycle. */
  static final double BICYCLE = 4.2;

  /** No car drives faster [m/s] for a tenth of the way: 162 km/h. */
  static final double TRAIN = 45;

  /** No train drives faster [m/s]: 396 km/h. */
  static final double PLANE = 110;

  /** Half of a runner's time is above this [m/s], all of a walker's below. */
  static final double RUN = 2.2;

  private ModeClassifier() {}

  /** The mode of fixes {@code from} to {@code to}. */
  static Mode classify(Speeds speeds, int from, int to) {
    double fast = speeds.quantile(from, to, 0.9);
    if (Double.isNaN(fast)) {
      return Mode.UNKNOWN;
    }
    if (fast > PLANE) {
      return Mode.PLANE;
    }
    if (fast > TRAIN) {
      return Mode.TRAIN;
    }
    if (fast > CAR) {
      return Mode.CAR;
    }
    if (fast > BICYCLE) {
      return Mode.BICYCLE;
    }
    return speeds.quantile(from, to, 0.5) > RUN ? Mode.RUN : Mode.WALK;
  }
}
