package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies between two stops, or between a stop and an edge of the opened time: the fixes on the
 * way, with the stops' places as first and last one.
 *
 * @param track the way; at least two fixes
 * @param afterStop whether it begins at a stop, else at an edge
 * @param beforeStop whether it ends at a stop, else at an edge
 */
record Section(Track track, boolean afterStop, boolean beforeStop) {
  /** So far [ms] a way reaches into the stops at its ends; {@link Move} takes off what stands. */
  private static final long INTO_STOP_MS = 180_000;

  /** The sections of a track, in order. */
  static List<Section> of(Track track) {
    List<Section> sections = new ArrayList<>();
    @Nullable Stop before = null;
    for (StandStill.Run run : StandStill.find(track)) {
      Stop stop = Stop.of(track, run);
      if (before != null || run.first() > 0) {
        addIfWay(sections, track, before, stop);
      }
      before = stop;
    }
    if (track.size() > 0) {
      addIfWay(sections, track, before, null);
    }
    return sections;
  }

  private static void addIfWay(
      List<Section> sections, Track track, @Nullable Stop before, @Nullable Stop after) {
    int from = before == null ? 0 : earlier(track, before, departure(track, before.left()));
    int to =
        after == null ? track.size() - 1 : later(track, after, arrival(track, after.reached()));
    if (to <= from) {
      return;
    }
    List<Fix> way = new ArrayList<>(track.fixes().subList(from, to + 1));
    if (before != null) {
      way.set(0, moved(way.get(0), before.departure()));
    }
    if (after != null) {
      way.set(way.size() - 1, moved(way.get(way.size() - 1), after.arrival()));
    }
    sections.add(new Section(new Track(way), before != null, after != null));
  }

  /** Some minutes into the stop, where fixes are dense: the first steps look like standing. */
  private static int earlier(Track track, Stop stop, int left) {
    int from = left;
    while (from - 1 >= firstOf(track, stop)
        && track.timeMs(left) - track.timeMs(from - 1) <= INTO_STOP_MS
        && !Gaps.silent(track, from - 1)
        && left + 1 < track.size()
        && !Gaps.silent(track, left)) {
      from--;
    }
    return from;
  }

  /** The part of a stop that belongs to what comes after it: half, unless nothing came before. */
  private static int firstOf(Track track, Stop stop) {
    return stop.run().first() == 0 ? 0 : Math.max(stop.reached(), middle(track, stop) + 1);
  }

  private static int lastOf(Track track, Stop stop) {
    int end = track.size() - 1;
    return stop.run().last() == end ? end : Math.min(stop.left(), middle(track, stop));
  }

  /** Last fix of the first half of a stop. */
  private static int middle(Track track, Stop stop) {
    long first = track.timeMs(stop.run().first());
    long half = first + (track.timeMs(stop.run().last()) - first) / 2;
    int i = stop.run().first();
    while (i + 1 <= stop.run().last() && track.timeMs(i + 1) <= half) {
      i++;
    }
    return i;
  }

  private static int later(Track track, Stop stop, int reached) {
    int to = reached;
    while (to + 1 <= lastOf(track, stop)
        && track.timeMs(to + 1) - track.timeMs(reached) <= INTO_STOP_MS
        && !Gaps.silent(track, to)
        && reached > 0
        && !Gaps.silent(track, reached - 1)) {
      to++;
    }
    return to;
  }

  /** A silence in one place after the last fix there is part of the stop. */
  private static int departure(Track track, int left) {
    boolean later = left + 1 < track.size() && Gaps.silent(track, left) && !Gaps.isGap(track, left);
    return later ? left + 1 : left;
  }

  private static int arrival(Track track, int reached) {
    boolean earlier =
        reached > 0 && Gaps.silent(track, reached - 1) && !Gaps.isGap(track, reached - 1);
    return earlier ? reached - 1 : reached;
  }

  private static Fix moved(Fix fix, Place place) {
    return Fix.at(fix.timeMs(), place.latE7(), place.lonE7());
  }
}
