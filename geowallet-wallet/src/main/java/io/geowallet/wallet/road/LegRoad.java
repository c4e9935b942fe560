package io.geowallet.wallet.road;

import io.geowallet.mobility.road.RoadClass;
import io.geowallet.mobility.road.RoadMatch;
import io.geowallet.mobility.road.RoadPiece;
import io.geowallet.mobility.road.TrafficState;
import java.util.EnumMap;
import java.util.Map;

/**
 * The roads of a leg, or of several: distances in whole millimetres. Immutable.
 *
 * @param fit how well they are known
 * @param byClass along roads of each class
 * @param byTraffic in each state of traffic; empty for all but cars
 * @param limitMm on roads with a tagged limit, as far as a speed on them can be told
 * @param overMm of these, with a mean speed above the limit by more than a phone can err
 */
public record LegRoad(
    Fit fit,
    Map<RoadClass, Long> byClass,
    Map<TrafficState, Long> byTraffic,
    long limitMm,
    long overMm) {
  /** Nothing. */
  public static final LegRoad NONE = new LegRoad(Fit.OUTSIDE, Map.of(), Map.of(), 0, 0);

  /** How far above a limit a mean speed may come from errors of places alone [0.1 km/h]. */
  private static final double SPARE_TENTH_KMH = 50;

  private static final double SPARE_SHARE = 1.05;

  /** How well roads are known. */
  public enum Fit {
    /** All the way: nine in ten places are near one joined row of roads, and no gap is inside. */
    WHOLE,
    /** For a part of the way. */
    PART,
    /** Not at all, though the map covers the place. */
    NOWHERE,
    /** The map does not cover the place. */
    OUTSIDE
  }

  /** Copies the maps. */
  public LegRoad {
    byClass = Map.copyOf(byClass);
    byTraffic = Map.copyOf(byTraffic);
  }

  /** What a match says. */
  static LegRoad of(RoadMatch match, boolean hasGap, boolean covered) {
    Map<RoadClass, Long> classes = new EnumMap<>(RoadClass.class);
    Map<TrafficState, Long> traffic = new EnumMap<>(TrafficState.class);
    long limit = 0;
    long over = 0;
    for (RoadPiece piece : match.pieces()) {
      classes.merge(piece.roadClass(), piece.distanceMm(), Long::sum);
      if (piece.freeFlowTenthKmh() > 0) {
        traffic.merge(piece.traffic(), piece.distanceMm(), Long::sum);
      }
      if (isTelling(piece)) {
        limit += piece.distanceMm();
        over += isOver(piece) ? piece.distanceMm() : 0;
      }
    }
    return new LegRoad(fit(match, hasGap, covered), classes, traffic, limit, over);
  }

  private static Fit fit(RoadMatch match, boolean hasGap, boolean covered) {
    if (match.distanceMm() == 0) {
      return covered ? Fit.NOWHERE : Fit.OUTSIDE;
    }
    return match.isGood() && !hasGap ? Fit.WHOLE : Fit.PART;
  }

  /** Where traffic can be told, so can the mean speed. */
  private static boolean isTelling(RoadPiece piece) {
    return piece.limitTagged()
        && piece.limitTenthKmh() > 0
        && piece.traffic() != TrafficState.UNKNOWN;
  }

  private static boolean isOver(RoadPiece piece) {
    // mm/ms are m/s; 1 m/s is 36 tenths of a km/h.
    double speed = 36.0 * piece.distanceMm() / (piece.endMs() - piece.startMs());
    double limit = piece.limitTenthKmh();
    return speed > Math.max(limit + SPARE_TENTH_KMH, limit * SPARE_SHARE);
  }

  /** Whole millimetres along roads. */
  public long mm() {
    return byClass.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whole millimetres in a state of traffic. */
  public long mm(TrafficState state) {
    return byTraffic.getOrDefault(state, 0L);
  }

  /** These and others; as well known as the lesser of both. */
  public LegRoad plus(LegRoad other) {
    Map<RoadClass, Long> classes = new EnumMap<>(RoadClass.class);
    classes.putAll(byClass);
    other.byClass.forEach((kind, mm) -> classes.merge(kind, mm, Long::sum));
    Map<TrafficState, Long> traffic = new EnumMap<>(TrafficState.class);
    traffic.putAll(byTraffic);
    other.byTraffic.forEach((state, mm) -> traffic.merge(state, mm, Long::sum));
    Fit lesser = fit.compareTo(other.fit) > 0 ? fit : other.fit;
    return new LegRoad(lesser, classes, traffic, limitMm + other.limitMm, overMm + other.overMm);
  }
}
