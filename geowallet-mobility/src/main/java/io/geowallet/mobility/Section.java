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
    int from = before == null ? 0 : departure(track, before.left());
    int to = after == null ? track.size() - 1 : arrival(track, after.reached());
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
