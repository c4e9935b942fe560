package io.geowallet.mobility.road;

import java.util.ArrayList;
import java.util.List;

/** Joins the steps of a way to stretches of one road each. Stateless. */
final class Pieces {
  private Pieces() {}

  static RoadStretch stretch(RoadPack pack, Way way, Lattice.Chain chain, Travel travel) {
    List<RoadPiece> pieces = new ArrayList<>();
    List<Integer> links = new ArrayList<>();
    double metres = 0;
    long sum = 0;
    for (int step = 0; step < way.size(); step++) {
      // Rounded as a running sum, so that the pieces add up to the whole.
      metres += way.metres(step);
      long upTo = Math.round(metres * 1000);
      add(pieces, piece(pack, way, step, upTo - sum, travel));
      sum = upTo;
      links.add(way.link(step));
    }
    List<RoadPiece> judged = new ArrayList<>();
    for (RoadPiece piece : pieces) {
      judged.add(travel == Travel.ROAD ? piece.withTraffic() : piece);
    }
    int last = chain.layers().size() - 1;
    return new RoadStretch(
        chain.layers().get(0).point,
        chain.layers().get(last).point,
        sum,
        judged,
        links,
        Math.round(way.enterM(0) * 1000));
  }

  private static void add(List<RoadPiece> pieces, RoadPiece piece) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).isSameRoad(piece)) {
      pieces.set(last, pieces.get(last).joined(piece));
    } else {
      pieces.add(piece);
    }
  }

  private static RoadPiece piece(RoadPack pack, Way way, int step, long mm, Travel travel) {
    int link = way.link(step);
    int edge = link >> 1;
    RoadClass kind = pack.roadClass(edge);
    boolean tagged = pack.isLimitTagged(link);
    int limit = pack.limitTenthKmh(link);
    int freeFlow = tagged && limit > 0 ? limit : 10 * kind.freeFlowKmh();
    return new RoadPiece(
        kind,
        pack.name(edge),
        pack.ref(edge),
        limit,
        tagged,
        travel == Travel.ROAD ? freeFlow : 0,
        mm,
        Math.round(way.enterMs(step)),
        Math.round(way.leaveMs(step)),
        TrafficState.UNKNOWN);
  }
}
