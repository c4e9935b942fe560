package io.geowallet.mobility;

import java.util.Arrays;
import java.util.List;

/**
 * How likely the features of a ride are in each mode. Each mode is a mixture of a few kinds of
 * rides, for example a car in town and a car on the motorway; speeds and length are log-normal,
 * halts and corners are counts whose rate varies from ride to ride (a Poisson count under an rate
 * with a gamma density is negative binomial).
 *
 * <p>The numbers are rounded common knowledge about vehicles: a bicycle's usual speed is 15 km/h,
 * that of one with a motor 20 km/h; scooters are held at 20 to 25 km/h; a bus halts every 300 to
 * 900 m, a tram every 400 to 600 m, an underground every 1 to 3 km, a train every 3 to 10 km; rails
 * have no corners. They are wide on purpose and were not fitted to tracks. Stateless.
 */
final class ModeModel {
  /** Evidence counts for less than the features' number, since they depend on each other. */
  private static final double TEMPER = 0.8;

  /** However odd a ride is, some other explanation is left [nats]. */
  private static final double FLOOR = -30;

  /** A halt or a corner more [1/km] than there were: fixes err. */
  private static final double FALSE_RATE = 0.03;

  /** How much rates of halts and corners differ between rides: shape of their gamma density. */
  private static final double SHAPE = 3;

  /**
   * What is usual of a quantity.
   *
   * @param deviation relative
   */
  private record Usual(double value, double deviation) {}

  /**
   * A kind of ride.
   *
   * @param weight logarithm of how common it is
   * @param usual usual speed [m/s] and its relative deviation
   * @param top top speed [m/s] and its relative deviation
   * @param km usual length and its relative deviation
   * @param halts a kilometre
   * @param corners a kilometre
   * @param cornersBeside beside those, on the way from and to the door
   * @param unseen usual share of time without fixes
   */
  private record Kind(
      Mode mode,
      double weight,
      Usual usual,
      Usual top,
      Usual km,
      double halts,
      double corners,
      double cornersBeside,
      double unseen) {}

  // weight, usual and top speed, length, halts/km, corners/km and beside, unseen share
  private static final List<Kind> KINDS =
      List.of(
          kind(Mode.WALK, -3.0, 1.4, 0.2, 1.9, 0.25, 0.8, 0.9, 3, 3, 1, 0.2),
          kind(Mode.WALK, -3.2, 1.7, 0.25, 3.5, 0.4, 0.8, 0.9, 2, 2, 1, 0.2),
          kind(Mode.RUN, -4.0, 2.8, 0.18, 3.3, 0.2, 6, 0.7, 0.5, 2.5, 1, 0.2),
          kind(Mode.BICYCLE, -1.6, 4.1, 0.2, 5.4, 0.2, 3.5, 0.9, 1, 2, 1, 0.2),
          kind(Mode.BICYCLE, -1.9, 5.7, 0.18, 7.3, 0.2, 5, 0.9, 1, 0.8, 1, 0.2),
          kind(Mode.E_SCOOTER, -2.8, 4.2, 0.2, 5.5, 0.18, 2.5, 0.8, 1, 2, 1, 0.2),
          kind(Mode.MOTORCYCLE, -5.0, 11, 0.4, 18, 0.4, 10, 1.1, 0.4, 0.5, 2, 0.2),
          kind(Mode.CAR, -0.8, 7, 0.33, 11, 0.27, 5, 0.9, 0.5, 1.2, 2, 0.2),
          kind(Mode.CAR, -1.2, 10.5, 0.35, 17, 0.3, 8, 0.9, 0.3, 0.4, 2, 0.2),
          kind(Mode.CAR, -1.0, 16, 0.4, 26, 0.25, 20, 1.0, 0.15, 0.1, 2.5, 0.2),
          kind(Mode.BUS, -2.2, 4.8, 0.4, 9, 0.4, 4, 1.0, 1.2, 0.5, 1, 0.2),
          kind(Mode.BUS, -2.6, 9.0, 0.4, 16, 0.35, 15, 0.9, 0.8, 0.2, 1, 0.25),
          kind(Mode.TRAM, -2.6, 4.8, 0.3, 7.5, 0.25, 3, 0.7, 1.4, 0.3, 0.5, 0.3),
          kind(Mode.TRAIN, -2.3, 18, 0.35, 30, 0.22, 40, 0.9, 0.2, 0.02, 0.2, 0.35),
          kind(Mode.TRAIN, -4.0, 50, 0.35, 75, 0.2, 250, 0.9, 0.02, 0.01, 0.2, 0.35),
          kind(Mode.SUBWAY, -2.5, 12, 0.35, 18, 0.25, 12, 0.9, 0.5, 0.05, 0.2, 0.6),
          kind(Mode.FERRY, -6.0, 8, 0.4, 10, 0.3, 8, 1.0, 0.05, 0.05, 0.2, 0.2),
          kind(Mode.PLANE, -4.0, 200, 0.3, 240, 0.15, 1000, 0.9, 0.001, 0.001, 1, 0.6));

  private ModeModel() {}

  private static Kind kind(Mode mode, double... v) {
    return new Kind(
        mode,
        v[0],
        new Usual(v[1], v[2]),
        new Usual(v[3], v[4]),
        new Usual(v[5], v[6]),
        v[7],
        v[8],
        v[9],
        v[10]);
  }

  /** Logarithms of the likelihoods times how common each mode is, in the order of {@link Mode}. */
  static double[] logLikelihoods(RideFeatures ride) {
    double[] sums = new double[Mode.values().length];
    double[] best = new double[sums.length];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    double[] each = new double[KINDS.size()];
    for (int i = 0; i < KINDS.size(); i++) {
      each[i] = logLikelihood(KINDS.get(i), ride);
      int mode = KINDS.get(i).mode.ordinal();
      best[mode] = Math.max(best[mode], each[i]);
    }
    for (int i = 0; i < KINDS.size(); i++) {
      int mode = KINDS.get(i).mode.ordinal();
      sums[mode] += StrictMath.exp(each[i] - best[mode]);
    }
    for (int m = 0; m < sums.length; m++) {
      sums[m] = sums[m] > 0 ? best[m] + StrictMath.log(sums[m]) : Double.NEGATIVE_INFINITY;
    }
    return sums;
  }

  private static double logLikelihood(Kind kind, RideFeatures ride) {
    boolean straight = goesStraight(kind.mode);
    double usual = straight ? ride.usualSpeed() : ride.usualOnRoads();
    double top = straight ? ride.topSpeed() : ride.topOnRoads();
    double seen = logNormal(usual, kind.usual) + logNormal(top, kind.top);
    seen += logNormal(ride.km(), kind.km) / 2;
    seen += count(ride.halts(), kind.halts * ride.haltKm(), ride.haltKm());
    seen += count(ride.corners(), kind.corners * ride.km() + kind.cornersBeside, ride.km());
    seen += -ride.unseen() / kind.unseen - StrictMath.log(kind.unseen);
    return kind.weight + TEMPER * Math.max(FLOOR, seen);
  }

  private static boolean goesStraight(Mode mode) {
    return switch (mode) {
      case TRAM, TRAIN, SUBWAY, FERRY, PLANE -> true;
      case WALK, RUN, BICYCLE, E_SCOOTER, MOTORCYCLE, CAR, BUS, UNKNOWN -> false;
    };
  }

  /** Density of the logarithm of a quantity around that of the usual one. */
  private static double logNormal(double value, Usual usual) {
    double z =
        (StrictMath.log(Math.max(value, 1e-3)) - StrictMath.log(usual.value)) / usual.deviation;
    return -z * z / 2 - StrictMath.log(usual.deviation);
  }

  /**
   * Chance of a count of which {@code mean} are usual; a factor that all kinds share is left out.
   */
  private static double count(int n, double mean, double km) {
    double part = (mean + FALSE_RATE * km + 1e-3) / SHAPE;
    return n * StrictMath.log(part / (1 + part)) - SHAPE * StrictMath.log(1 + part);
  }
}
