package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a section that becomes one trip: a section is parted by gaps that are too long for one
 * trip, and by gaps next to a stop, where nobody knows when the phone set out or arrived.
 *
 * @param from index of its first fix in the section's track
 * @param to index of its last fix, after the first unless it is a gap only
 * @param leading the gap before it, of which it is the outcome
 * @param trailing the gap after it
 */
record Piece(int from, int to, @Nullable Gap leading, @Nullable Gap trailing) {

  /** Whether there are no fixes on the way, only a gap. */
  boolean gapOnly() {
    return from == to;
  }

  /** At an edge of what was recorded a gap that takes longer [ms] hides how it began or ended. */
  private static final long MAX_AT_EDGE_MS = 600_000;

  /**
   * The pieces of a section's track, in order.
   *
   * @param afterStop whether it begins at a stop
   * @param beforeStop whether it ends at one
   */
  static List<Piece> of(Track track, boolean afterStop, boolean beforeStop) {
    boolean[] breaks = new boolean[track.size()];
    for (int i = 0; i + 1 < breaks.length; i++) {
      breaks[i] = isBreak(track, i, i == 0 && afterStop, i == breaks.length - 2 && beforeStop);
    }
    List<Piece> pieces = new ArrayList<>();
    int last = track.size() - 1;
    int from = 0;
    @Nullable Gap leading = null;
    for (int i = 0; i < last; i++) {
      if (!breaks[i]) {
        continue;
      }
      Gap gap = Gaps.at(track, i);
      boolean moved = i > from;
      // A gap belongs to the movement after it, else to that before it, else it stands alone.
      boolean movesOn = i + 1 < last && !breaks[i + 1];
      if (moved) {
        pieces.add(new Piece(from, i, leading, movesOn ? null : gap));
      } else if (!movesOn) {
        pieces.add(new Piece(i, i, gap, null));
      }
      leading = movesOn ? gap : null;
      from = i + 1;
    }
    if (last > from) {
      pieces.add(new Piece(from, last, leading, null));
    }
    return pieces;
  }

  private static boolean isBreak(Track track, int i, boolean afterStop, boolean beforeStop) {
    if (!Gaps.isGap(track, i)) {
      return false;
    }
    boolean atEdge = i == 0 || i == track.size() - 2;
    boolean hidesEdge = atEdge && track.timeMs(i + 1) - track.timeMs(i) > MAX_AT_EDGE_MS;
    return afterStop || beforeStop || hidesEdge || Gaps.parts(track, i);
  }
}
