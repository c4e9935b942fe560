package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds trips: movement from one stop to the next, however often midnight passes. Fixes are cleaned
 * ({@link FixFilter}) and parted at stops of five minutes ({@link StandStill}) and at long gaps
 * ({@link Gaps}); each movement is parted into walks, rides and waits ({@link Segmenter}); the
 * modes of movements that follow each other are told together ({@link Journey}), and a stop that
 * was a wait for public transport parts nothing.
 *
 * <p>Only fixes inside the opened windows are looked at, and each window by itself. Where the edges
 * of a window lie in standing time, the trips are those of the whole: no rule looks further than
 * some minutes into a stop, and modes tell about each other only over stops of less than 25
 * minutes.
 *
 * <p>Guaranteed: the same fixes and windows give the same trips, to the last millimetre, on every
 * JVM. Not guaranteed: that a trip of less than 200 m, or a stop of less than five minutes, is
 * seen. Stateless; safe for use by several threads.
 */
public final class TripFinder {
  private TripFinder() {}

  /**
   * The trips in order of time.
   *
   * @param fixes in any order; the same one twice counts once
   * @param windows the opened times, sorted and disjoint; those that touch count as one
   * @throws IllegalArgumentException if windows are not sorted or overlap
   */
  public static List<Trip> find(List<Fix> fixes, List<TimeSpan> windows) {
    List<Fix> sorted = Fix.sorted(fixes);
    List<Trip> trips = new ArrayList<>();
    int next = 0;
    for (TimeSpan window : TimeSpan.joined(windows)) {
      while (next < sorted.size() && sorted.get(next).timeMs() < window.startMs()) {
        next++;
      }
      int first = next;
      while (next < sorted.size() && window.contains(sorted.get(next).timeMs())) {
        next++;
      }
      trips.addAll(inWindow(FixFilter.clean(sorted.subList(first, next)), window));
    }
    return List.copyOf(trips);
  }

  /**
   * The fixes that {@link #find} measures where all time is opened: without vague ones, doubles and
   * outliers. For drawing the way that was measured.
   *
   * @param fixes in any order
   */
  public static List<Fix> used(List<Fix> fixes) {
    return FixFilter.clean(Fix.sorted(fixes)).fixes();
  }

  private static List<Trip> inWindow(Track track, TimeSpan window) {
    List<Move> moves = new ArrayList<>();
    for (Section section : Section.of(track)) {
      moves.addAll(Move.of(section, window));
    }
    List<Trip> trips = new ArrayList<>();
    for (Journey journey : Journey.of(moves)) {
      trips.addAll(TripBuilder.build(journey, window));
    }
    return trips;
  }
}
