package io.coneix.cli.authority;

import io.geowallet.mobility.Geo;
import io.geowallet.mobility.road.RoadPack;
import java.util.OptionalInt;

/**
 * Whether the lengths that a pack states are those of its lines: what an authority signs decides
 * kilometres, and whoever made the file may gain by shorter or longer roads. Stateless.
 */
final class TrueLengths {
  /** Each point is rounded to a centimetre, and each part to a millimetre. */
  private static final long SLACK_MM = 20;

  private static final long SHARE = 1_000;

  private TrueLengths() {}

  /**
   * Whether the roads lie within the pack's bounds and go through half of them at least, from south
   * to north and from west to east: the bounds are what holders are shown.
   */
  static boolean fillsItsBounds(RoadPack pack) {
    int south = pack.northE7();
    int north = pack.southE7();
    int west = pack.eastE7();
    int east = pack.westE7();
    for (int edge = 0; edge < pack.edges(); edge++) {
      for (int point = pack.firstPoint(edge); point < pack.endPoint(edge); point++) {
        if (!pack.covers(pack.latE7(point), pack.lonE7(point))) {
          return false;
        }
        south = Math.min(south, pack.latE7(point));
        north = Math.max(north, pack.latE7(point));
        west = Math.min(west, pack.lonE7(point));
        east = Math.max(east, pack.lonE7(point));
      }
    }
    return 2L * (north - south) >= pack.northE7() - pack.southE7()
        && 2L * (east - west) >= (long) pack.eastE7() - pack.westE7();
  }

  /** The first edge whose length is off by more than a thousandth and 2 cm a part. */
  static OptionalInt firstWrong(RoadPack pack) {
    for (int edge = 0; edge < pack.edges(); edge++) {
      long sum = 0;
      int parts = pack.endPoint(edge) - pack.firstPoint(edge) - 1;
      for (int point = pack.firstPoint(edge); point + 1 < pack.endPoint(edge); point++) {
        sum +=
            Geo.distanceMm(
                pack.latE7(point), pack.lonE7(point), pack.latE7(point + 1), pack.lonE7(point + 1));
      }
      if (Math.abs(sum - pack.lengthMm(edge)) > sum / SHARE + SLACK_MM * parts) {
        return OptionalInt.of(edge);
      }
    }
    return OptionalInt.empty();
  }
}
