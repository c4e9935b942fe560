package io.geowallet.mobility.road;

import java.util.List;

/**
 * What roads a track lies on.
 *
 * @param stretches parts on joined roads, in order; where one ends and the next begins, the map has
 *     no road that fits
 * @param observations how many places were laid onto roads or should have been
 * @param near how many of them lie within {@link #NEAR_M} metres, or within two deviations of their
 *     own error, of the road that was chosen
 * @param logLikelihood sum over the observations of the logarithm of the emission probability, an
 *     observation without a road counting {@link #UNMATCHED}
 */
public record RoadMatch(
    List<RoadStretch> stretches, int observations, int near, double logLikelihood) {
  /** A road may be half its width away, and a phone in a pocket a little more. */
  public static final double NEAR_M = 20;

  /** What an observation far from every road counts: five deviations. */
  static final double UNMATCHED = -12.5;

  /** Of a leg, this much must be near its roads for their length to count as the leg's. */
  private static final double GOOD = 0.9;

  /** Copies the list. */
  public RoadMatch {
    stretches = List.copyOf(stretches);
  }

  /** Nothing. */
  static RoadMatch none(int observations) {
    return new RoadMatch(List.of(), observations, 0, UNMATCHED * observations);
  }

  /** Length along the roads in whole millimetres, without what lies between the stretches. */
  public long distanceMm() {
    long sum = 0;
    for (RoadStretch stretch : stretches) {
      sum += stretch.distanceMm();
    }
    return sum;
  }

  /** The share of the observations that lie near their road, 0 to 1. */
  public double quality() {
    return observations == 0 ? 0 : (double) near / observations;
  }

  /** Whether one stretch covers the track and nine in ten places are near it. */
  public boolean isGood() {
    return stretches.size() == 1 && quality() >= GOOD;
  }

  /** The same, with no time before {@code fromMs} or after {@code toMs} counted as driven. */
  RoadMatch within(long fromMs, long toMs) {
    List<RoadStretch> clamped = stretches.stream().map(s -> s.within(fromMs, toMs)).toList();
    return new RoadMatch(clamped, observations, near, logLikelihood);
  }

  /** The pieces of all stretches in the order of travel. */
  public List<RoadPiece> pieces() {
    return stretches.stream().flatMap(s -> s.pieces().stream()).toList();
  }

  /**
   * How much better this fits than another match of the same track, for each observation: the
   * difference of the mean logarithms. Above 0 it fits better.
   */
  public double fitsBetterThan(RoadMatch other) {
    double own = logLikelihood / Math.max(1, observations);
    return own - other.logLikelihood / Math.max(1, other.observations);
  }
}
