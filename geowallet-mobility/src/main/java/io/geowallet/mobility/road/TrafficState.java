package io.geowallet.mobility.road;

import java.util.Locale;

/**
 * How the traffic flowed on a road, by own speed as a share of the free-flow speed. The bounds are
 * those between levels of service B and C (67 %) and D and E (40 %) of urban streets in the Highway
 * Capacity Manual 2010 (Transportation Research Board, exhibit 16-4: travel speed as a percentage
 * of base free-flow speed, A above 85, B 67, C 50, D 40, E 30); its 6th and 7th editions kept both.
 * The manual judges streets with signals by the mean of all vehicles; one car on any road is our
 * use of it, and a hint only.
 */
public enum TrafficState {
  /** Above 67 % of free flow. */
  FREE,
  /** Above 40 %. */
  SLOW,
  /** At most 40 %. */
  CONGESTED,
  /** Too short, or no road for cars. */
  UNKNOWN;

  private static final double FREE_SHARE = 0.67;
  private static final double SLOW_SHARE = 0.40;

  /** Shorter stretches [mm] or times [ms] are one traffic light. */
  private static final long MIN_MM = 200_000;

  private static final long MIN_MS = 10_000;

  /**
   * The state on a stretch.
   *
   * @param distanceMm its length
   * @param durationMs how long it took
   * @param freeFlowTenthKmh speed when nothing is in the way [0.1 km/h]; 0 for unknown
   */
  static TrafficState of(long distanceMm, long durationMs, int freeFlowTenthKmh) {
    if (distanceMm < MIN_MM || durationMs < MIN_MS || freeFlowTenthKmh == 0) {
      return UNKNOWN;
    }
    // mm/ms are m/s; 1 m/s is 36 tenths of a km/h.
    double share = 36.0 * distanceMm / durationMs / freeFlowTenthKmh;
    if (share > FREE_SHARE) {
      return FREE;
    }
    return share > SLOW_SHARE ? SLOW : CONGESTED;
  }

  /** The word in answers. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
