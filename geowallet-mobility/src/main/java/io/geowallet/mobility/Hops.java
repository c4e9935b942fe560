package io.geowallet.mobility;

/**
 * Tells hops that no vehicle makes. A phone may see its place late and catch up, so that some
 * hundred metres at once are nothing; beyond them a hop is no faster than road and rail, or, where
 * the hop before or after it goes on in the same way, than an airliner. Stateless.
 */
final class Hops {
  /** 252 km/h: faster trains show it in more than one hop. */
  static final double ROAD_SPEED = 70;

  /** 1,080 km/h over ground: an airliner with the wind. */
  static final double AIR_SPEED = 300;

  /** So far [m] a fix may jump that was wrong for a while. */
  static final double CATCH_UP_M = 500;

  /** In a time from this on [s] somebody may have flown. */
  private static final double MAY_FLY_S = 300;

  /** Hops of one flight differ in speed by less than this factor. */
  private static final double SAME_SPEED = 2;

  /** And in direction by less than this [rad]: 45 degrees. */
  private static final double SAME_WAY = StrictMath.PI / 4;

  private Hops() {}

  /** The farthest [m] that anybody gets in a time [s], of which nothing more is known. */
  static double mostMetres(double seconds) {
    return seconds * (seconds < MAY_FLY_S ? ROAD_SPEED : AIR_SPEED);
  }

  /** The farthest [m] that anybody gets from fix {@code from} to fix {@code to}. */
  static double mostMetres(Track track, int from, int to) {
    double sum = CATCH_UP_M;
    for (int i = from; i < to; i++) {
      boolean flies = isFast(track, i) && isOfFlight(track, i);
      sum += track.seconds(i, i + 1) * (flies ? AIR_SPEED : ROAD_SPEED);
    }
    return sum;
  }

  /** Whether nobody gets from fix i to the next one. */
  static boolean isImpossible(Track track, int i) {
    double metres = track.distanceM(i, i + 1) - CATCH_UP_M;
    double seconds = track.seconds(i, i + 1);
    return metres > mostMetres(seconds) && (metres > seconds * AIR_SPEED || !isOfFlight(track, i));
  }

  private static boolean isFast(Track track, int i) {
    return track.distanceM(i, i + 1) > track.seconds(i, i + 1) * ROAD_SPEED;
  }

  private static boolean isOfFlight(Track track, int i) {
    return isSame(track, i, i - 1) || isSame(track, i, i + 1);
  }

  /** Whether another hop, next to hop i, is of one flight with it. */
  private static boolean isSame(Track track, int i, int other) {
    if (other < 0 || other + 1 >= track.size()) {
      return false;
    }
    double here = speed(track, i);
    double there = speed(track, other);
    int first = Math.min(i, other);
    return there <= AIR_SPEED
        && here < SAME_SPEED * there
        && there < SAME_SPEED * here
        && Math.abs(track.turn(first, first + 1, first + 2)) < SAME_WAY;
  }

  private static double speed(Track track, int i) {
    return track.distanceM(i, i + 1) / track.seconds(i, i + 1);
  }
}
