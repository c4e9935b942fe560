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
