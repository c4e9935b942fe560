package io.geowallet.mobility.road;

import java.util.List;

/**
 * A part of a track that lies on joined roads.
 *
 * @param firstFix index of its first fix
 * @param lastFix index of its last fix, not before the first
 * @param distanceMm length along the roads, the sum of the pieces
 * @param pieces in the order of travel
 * @param edges the numbers of the pack's edges, in the order of travel, one after the other only
 *     once
 */
public record RoadStretch(
    int firstFix, int lastFix, long distanceMm, List<RoadPiece> pieces, List<Integer> edges) {
  /** Copies the lists. */
  public RoadStretch {
    pieces = List.copyOf(pieces);
    edges = List.copyOf(edges);
  }
}
