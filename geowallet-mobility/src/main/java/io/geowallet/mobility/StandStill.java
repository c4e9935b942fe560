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
    // How many runs hold both fix i and the one after it, as changes from the i before.
    int[] links = new int[track.size() + 1];
    markFromEachFirst(links, track);
    markToEachLast(links, track);
    markStart(links, track);
    markEnd(links, track);
    return chains(links);
  }

  /** From each fix the shortest run that is long enough. */
  private static void markFromEachFirst(int[] links, Track track) {
    SlidingBox box = new SlidingBox(track);
    for (int first = 0; first < track.size(); first++) {
      box.dropBefore(first);
      box.growTo(MIN_MS);
      markIfStill(links, box, MIN_MS, BOX_M);
    }
  }

  /** The same to each fix: the last ones before a gap would be missed otherwise. */
  private static void markToEachLast(int[] links, Track track) {
    SlidingBox box = new SlidingBox(track);
    int first = 0;
    for (int last = 0; last < track.size(); last++) {
      box.add();
      while (first < last && track.timeMs(last) - track.timeMs(first + 1) >= MIN_MS) {
        box.dropBefore(++first);
      }
      markIfStill(links, box, MIN_MS, BOX_M);
    }
  }

  private static void markStart(int[] links, Track track) {
    SlidingBox box = new SlidingBox(track);
    box.growTo(MIN_AT_EDGE_MS);
    markIfStill(links, box, MIN_AT_EDGE_MS, BOX_AT_EDGE_M);
  }

  private static void markEnd(int[] links, Track track) {
    int last = track.size() - 1;
    int first = Math.max(0, last);
    while (first > 0 && track.timeMs(last) - track.timeMs(first) < MIN_AT_EDGE_MS) {
      first--;
    }
    SlidingBox box = new SlidingBox(track);
    box.dropBefore(first);
    box.growTo(MIN_AT_EDGE_MS);
    markIfStill(links, box, MIN_AT_EDGE_MS, BOX_AT_EDGE_M);
  }

  private static void markIfStill(int[] links, SlidingBox box, long minMs, double sideM) {
    if (box.durationMs() >= minMs && box.fits(sideM)) {
      links[box.first()]++;
      links[box.last()]--;
    }
  }

  private static List<Run> chains(int[] links) {
    List<Run> runs = new ArrayList<>();
    int open = 0;
    int first = -1;
    for (int i = 0; i < links.length; i++) {
      open += links[i];
      if (open > 0 && first < 0) {
        first = i;
      } else if (open == 0 && first >= 0) {
        runs.add(new Run(first, i));
        first = -1;
      }
    }
    return runs;
  }
}
