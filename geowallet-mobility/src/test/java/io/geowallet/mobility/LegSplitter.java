package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts a trip into legs: first the walks, by their steady slowness, then whatever lies between
 * them is given a mode by {@link ModeClassifier}. A halt in traffic is slow too, but gets nowhere.
 *
 * <p>The finder's first way of telling legs, kept as the plain judge of what followed it.
 */
final class LegSplitter {
  /** Slower is walking or halting [m/s]: 8 km/h. */
  private static final double SLOW = 2.2;

  /** A walk gets on at least this fast [m/s]; halts with their noise do not. */
  private static final double WALK_PROGRESS = 0.5;

  /** A walk to or from the car is at least this long [ms]. */
  private static final long MIN_WALK_AT_END_MS = 60_000;

  /** A walk between two rides is at least this long [ms], else it is a traffic jam. */
  private static final long MIN_WALK_BETWEEN_MS = 180_000;

  /** A ride beside a walk is at least this long [ms] and this far [m], else it is an error. */
  private static final long MIN_RIDE_MS = 45_000;

  private static final double MIN_RIDE_M = 100;

  private final Track track;
  private final Speeds speeds;
  private final int last;
  private final boolean[] walking;

  private LegSplitter(Track track) {
    this.track = track;
    this.speeds = new Speeds(track);
    this.last = track.size() - 1;
    this.walking = new boolean[last + 1];
    markWalks();
    dropShortRides();
  }

  /** The legs of a trip's track, which has at least two fixes; each ends where the next begins. */
  static List<Leg> split(Track track) {
    return new LegSplitter(track).legs();
  }

  private List<Leg> legs() {
    List<Leg> legs = new ArrayList<>();
    int from = 0;
    Mode mode = modeOf(0, endOfRun(0));
    for (int end = endOfRun(0); end < last; end = endOfRun(end + 1)) {
      Mode next = modeOf(end + 1, endOfRun(end + 1));
      if (next != mode) {
        // The line between a walk and a ride belongs to the ride.
        int border = walking[end] ? end : end + 1;
        legs.add(leg(mode, from, border));
        from = border;
        mode = next;
      }
    }
    legs.add(leg(mode, from, last));
    return legs;
  }

  private Mode modeOf(int from, int to) {
    return walking[from] ? Mode.WALK : ModeClassifier.classify(speeds, from, to);
  }

  /** Index of the last fix of the walk or ride that goes on at fix i. */
  private int endOfRun(int i) {
    int end = i;
    while (end < last && walking[end + 1] == walking[i]) {
      end++;
    }
    return end;
  }

  private Leg leg(Mode mode, int from, int to) {
    long gapMm = Gaps.between(track, from, to).stream().mapToLong(Gap::straightMm).sum();
    return new Leg(
        mode,
        track.timeMs(from),
        track.timeMs(to),
        Place.of(track.fix(from)),
        Place.of(track.fix(to)),
        Math.round(TrackLength.metres(track, from, to) * 1000),
        gapMm);
  }

  private void markWalks() {
    for (int i = 0; i <= last; i++) {
      int end = i;
      while (end < last && isSlow(end + 1) == isSlow(i)) {
        end++;
      }
      if (isSlow(i) && isWalk(i, end)) {
        Arrays.fill(walking, i, end + 1, true);
      }
      i = end;
    }
  }

  private boolean isSlow(int i) {
    return speeds.at(i) < SLOW;
  }

  private boolean isWalk(int from, int to) {
    boolean atEnd = from == 0 || to == last;
    long ms = track.timeMs(to) - track.timeMs(from);
    return ms >= (atEnd ? MIN_WALK_AT_END_MS : MIN_WALK_BETWEEN_MS)
        && TrackLength.metres(track, from, to) >= WALK_PROGRESS * ms / 1000;
  }

  private void dropShortRides() {
    for (int i = 0; i <= last; i++) {
      int end = endOfRun(i);
      boolean whole = i == 0 && end == last;
      if (!walking[i] && !whole && isShort(i, end)) {
        Arrays.fill(walking, i, end + 1, true);
      }
      i = end;
    }
  }

  private boolean isShort(int from, int to) {
    return track.timeMs(to) - track.timeMs(from) < MIN_RIDE_MS
        || TrackLength.metres(track, from, to) < MIN_RIDE_M;
  }
}
