package io.geowallet.mobility;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds places that a phone repeated although it had left them. Some give their last known place
 * again, to the last digit and with the accuracy that it had, until they find the next one; then
 * the track stands still and jumps.
 *
 * <p>A repeated place is taken for old only where the next one is farther than a vehicle gets that
 * had stood until then; then the first of the same fixes is kept. Repeats of more than three
 * minutes are left alone: somebody who stood that long may have left unseen.
 */
final class Repeats {
  /** No vehicle of the street or rail gains speed faster [m/s^2]. */
  private static final double ACCELERATION = 5;

  /** Nearer than this [m] an inaccurate fix could lie as well. */
  private static final double NEAR_M = 75;

  private Repeats() {}

  /** The track without repeats of a place that the phone had left. */
  static Track without(Track track) {
    boolean[] old = new boolean[track.size()];
    int first = 0;
    boolean any = false;
    for (int i = 1; i < track.size(); i++) {
      if (isSame(track.fix(first), track.fix(i))) {
        continue;
      }
      if (i - first > 1 && leftEarlier(track, first, i)) {
        Arrays.fill(old, first + 1, i, true);
        any = true;
      }
      first = i;
    }
    return any
        ? track.only(IntStream.range(0, track.size()).filter(i -> !old[i]).toArray())
        : track;
  }

  private static boolean isSame(Fix a, Fix b) {
    return a.latE7() == b.latE7()
        && a.lonE7() == b.lonE7()
        && a.accuracyDm().equals(b.accuracyDm());
  }

  private static boolean leftEarlier(Track track, int first, int next) {
    double seconds = track.seconds(next - 1, next);
    return track.timeMs(next) - track.timeMs(first) <= Gaps.MAX_SILENCE_MS
        && track.distanceM(next - 1, next) > NEAR_M + farthestFromStanding(seconds);
  }

  /** The way [m] of something that stands at first. */
  private static double farthestFromStanding(double seconds) {
    return Math.min(ACCELERATION / 2 * seconds, Hops.ROAD_SPEED) * seconds;
  }
}
