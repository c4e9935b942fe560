package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells silence from movement that was not seen. A time without fixes is a gap if it is long and
 * its ends are apart; with both ends in one place it is standing, however long. A hop that no
 * vehicle makes ({@link Hops}) is a gap too, however short.
 */
final class Gaps {
  /** Up to this [ms] two fixes are neighbours and the way between them is taken as known. */
  static final long MAX_SILENCE_MS = 180_000;

  /** Up to this [m] both ends of a silence are the same place. */
  static final double SAME_PLACE_M = 150;

  /** A longer gap [ms] parts two trips: what happened inside is anybody's guess. */
  private static final long MAX_IN_TRIP_MS = 3_600_000;

  /** From this length on [ms] a gap parts two trips if it holds little way for its time. */
  private static final long MAY_HIDE_STOP_MS = 900_000;

  /** Slower than a stroll [m/s]: somebody stood still inside. */
  private static final double HIDES_STOP_SPEED = 0.7;

  private Gaps() {}

  /** Whether there is a silence between fix i and the next one. */
  static boolean silent(Track track, int i) {
    return track.timeMs(i + 1) - track.timeMs(i) > MAX_SILENCE_MS;
  }

  /** Whether there is a gap between fix i and the next one. */
  static boolean isGap(Track track, int i) {
    return silent(track, i)
        ? track.distanceM(i, i + 1) > SAME_PLACE_M
        : Hops.isImpossible(track, i);
  }

  /** Whether the gap after fix i ends one trip and begins another. */
  static boolean parts(Track track, int i) {
    long ms = track.timeMs(i + 1) - track.timeMs(i);
    boolean slow = track.distanceM(i, i + 1) < HIDES_STOP_SPEED * ms / 1000.0;
    return ms > MAX_IN_TRIP_MS || (ms >= MAY_HIDE_STOP_MS && slow) || Hops.isImpossible(track, i);
  }

  /** The gap after fix i. */
  static Gap at(Track track, int i) {
    return new Gap(
        track.timeMs(i), track.timeMs(i + 1), Place.of(track.fix(i)), Place.of(track.fix(i + 1)));
  }

  /** All gaps between fixes {@code from} and {@code to}, in order. */
  static List<Gap> between(Track track, int from, int to) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (isGap(track, i)) {
        gaps.add(at(track, i));
      }
    }
    return gaps;
  }
}
