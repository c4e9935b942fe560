package io.geowallet.mobility.road;

import java.util.List;

/**
 * A part of a track that lies on joined roads.
 *
 * @param firstFix index of its first fix
 * @param lastFix index of its last fix, not before the first
 * @param distanceMm length along the roads, the sum of the pieces
 * @param pieces in the order of travel
 * @param links the links of the pack in the order of travel: twice the edge's number, plus 1 where
 *     it is followed against its own direction
 * @param enterMm where on the first link it begins, from the link's tail
 */
public record RoadStretch(
    int firstFix,
    int lastFix,
    long distanceMm,
    List<RoadPiece> pieces,
    List<Integer> links,
    long enterMm) {
  /** Copies the lists. */
  public RoadStretch {
    pieces = List.copyOf(pieces);
    links = List.copyOf(links);
  }

  RoadStretch within(long fromMs, long toMs) {
    List<RoadPiece> clamped = pieces.stream().map(p -> p.within(fromMs, toMs)).toList();
    return new RoadStretch(firstFix, lastFix, distanceMm, clamped, links, enterMm);
  }

  /** The numbers of the pack's edges in the order of travel. */
  public List<Integer> edges() {
    return links.stream().map(link -> link >> 1).toList();
  }
}
