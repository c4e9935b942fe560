package io.geowallet.mobility.road;

/**
 * A stretch of one road.
 *
 * @param roadClass what kind
 * @param name as the map has it; may be empty
 * @param ref the road's number; may be empty
 * @param limitTenthKmh the speed limit [0.1 km/h]; 0 for none or unknown
 * @param limitTagged whether the map says so; else it is the usual one of the class
 * @param freeFlowTenthKmh speed when nothing is in the way [0.1 km/h]: the tagged limit, else that
 *     of the class; 0 where no cars drive
 * @param distanceMm how far it was followed, whole millimetres
 * @param startMs when it was entered, between two fixes by the distance from both
 * @param endMs when it was left
 * @param traffic own speed against free flow; unknown for all but cars
 */
public record RoadPiece(
    RoadClass roadClass,
    String name,
    String ref,
    int limitTenthKmh,
    boolean limitTagged,
    int freeFlowTenthKmh,
    long distanceMm,
    long startMs,
    long endMs,
    TrafficState traffic) {

  /** Whether another stretch is the same road under the same rules. */
  boolean isSameRoad(RoadPiece o) {
    return roadClass == o.roadClass
        && name.equals(o.name)
        && ref.equals(o.ref)
        && limitTenthKmh == o.limitTenthKmh
        && limitTagged == o.limitTagged;
  }

  /** This and the one after it as one. */
  RoadPiece joined(RoadPiece after) {
    return with(distanceMm + after.distanceMm, startMs, after.endMs, traffic);
  }

  /** The same, with no time before {@code fromMs} or after {@code toMs} counted as driven. */
  RoadPiece within(long fromMs, long toMs) {
    long start = Math.max(startMs, Math.min(fromMs, endMs));
    long end = Math.min(endMs, Math.max(toMs, startMs));
    return with(distanceMm, start, end, traffic).withTraffic();
  }

  /** The same with the state that its length and time tell. */
  RoadPiece withTraffic() {
    TrafficState state = TrafficState.of(distanceMm, endMs - startMs, freeFlowTenthKmh);
    return with(distanceMm, startMs, endMs, state);
  }

  private RoadPiece with(long mm, long start, long end, TrafficState state) {
    return new RoadPiece(
        roadClass, name, ref, limitTenthKmh, limitTagged, freeFlowTenthKmh, mm, start, end, state);
  }
}
