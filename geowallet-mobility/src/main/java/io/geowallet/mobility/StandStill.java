package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the phone stands still: in every run of fixes that lasts at least five minutes and
 * fits into a box of 150 m. Runs that share a fix are one stop. A time without fixes whose both
 * ends are in one place is standing too, by the same rule.
 *
 * <p>The rule looks no further than such a run, so that what happens before and after does not
 * matter. At the first and the last fix of the opened time a run of two minutes in a smaller box is
 * enough: the rest of the stop may lie outside, and few red lights last so long.
 */
final class StandStill {
  /** Shorter halts are traffic, or the bakery. */
  static final long MIN_MS = 300_000;

  /** Side of the box [m]: room for noise of 8 m, and for drift inside a building. */
  static final double BOX_M = 150;

  /** Enough at either end of the opened time. */
  static final long MIN_AT_EDGE_MS = 120_000;

  /** Side of the box at either end [m]; who walks leaves it in two minutes. */
  static final double BOX_AT_EDGE_M = 100;

  private StandStill() {}

  /**
   * A run of fixes.
   *
   * @param first index of its first fix
   * @param last index of its last fix, not before the first
   */
  record Run(int first, int last) {}

  /** The stops of a track in order; no two share a fix. */
  static List<Run> find(Track track) {
    List<Run> runs = new ArrayList<>();
    addIfStill(runs, startRun(track));
    addLongRuns(runs, track);
    addIfStill(runs, endRun(track));
    return runs;
  }

  private static void addLongRuns(List<Run> runs, Track track) {
    SlidingBox box = new SlidingBox(track);
    for (int first = 0; first < track.size(); first++) {
      box.dropBefore(first);
      box.growTo(MIN_MS);
      if (box.durationMs() < MIN_MS) {
        return;
      }
      if (box.fits(BOX_M)) {
        add(runs, box.run());
      }
    }
  }

  private static SlidingBox startRun(Track track) {
    SlidingBox box = new SlidingBox(track);
    box.growTo(MIN_AT_EDGE_MS);
    return box;
  }

  private static SlidingBox endRun(Track track) {
    int last = track.size() - 1;
    int first = last;
    while (first > 0 && track.timeMs(last) - track.timeMs(first) < MIN_AT_EDGE_MS) {
      first--;
    }
    SlidingBox box = new SlidingBox(track);
    box.dropBefore(Math.max(0, first));
    box.growTo(MIN_AT_EDGE_MS);
    return box;
  }

  private static void addIfStill(List<Run> runs, SlidingBox edge) {
    if (edge.durationMs() >= MIN_AT_EDGE_MS && edge.fits(BOX_AT_EDGE_M)) {
      add(runs, edge.run());
    }
  }

  private static void add(List<Run> runs, Run run) {
    int last = runs.size() - 1;
    if (last >= 0 && run.first() <= runs.get(last).last()) {
      int end = Math.max(run.last(), runs.get(last).last());
      runs.set(last, new Run(runs.get(last).first(), end));
    } else {
      runs.add(run);
    }
  }
}
