package io.geowallet.wallet.page.days;

import io.geowallet.wallet.live.pause.RecordingPause;
import io.geowallet.wallet.page.days.TimelineItem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the owner's pauses into a day's lines: where nothing was recorded they take that line's
 * place; where something was (a file, a movement before and after), they stand beside it.
 * Immutable.
 */
record PausedTimes(List<RecordingPause> pauses) {
  /** Shorter ones have no line [ms]. */
  private static final long SHORTEST_MS = 60_000;

  List<TimelineItem> cutInto(List<TimelineItem> items, long startMs, long endMs) {
    List<TimelineItem> paused =
        pauses.stream()
            .map(p -> paused(Math.max(p.fromMs(), startMs), Math.min(p.endMs(), endMs)))
            .filter(p -> p.endMs() - p.startMs() >= SHORTEST_MS)
            .toList();
    if (paused.isEmpty()) {
      return items;
    }
    List<TimelineItem> all = new ArrayList<>(paused);
    items.forEach(item -> addRest(all, item, paused));
    // Of two that begin together the pause comes last: in the bar it lies on top.
    all.sort(
        Comparator.comparingLong(TimelineItem::startMs)
            .thenComparing(item -> item.kind() == Kind.PAUSED));
    return List.copyOf(all);
  }

  private static TimelineItem paused(long fromMs, long toMs) {
    return TimelineItem.of(Kind.PAUSED, fromMs, toMs, false);
  }

  private static void addRest(
      List<TimelineItem> all, TimelineItem item, List<TimelineItem> paused) {
    if (item.kind() != Kind.NOTHING && item.kind() != Kind.SILENT) {
      all.add(item);
      return;
    }
    long at = item.startMs();
    for (TimelineItem pause : paused) {
      if (pause.endMs() > at && pause.startMs() < item.endMs()) {
        addPiece(all, item, at, pause.startMs());
        at = pause.endMs();
      }
    }
    addPiece(all, item, at, item.endMs());
  }

  private static void addPiece(List<TimelineItem> all, TimelineItem of, long fromMs, long toMs) {
    if (toMs - fromMs >= SHORTEST_MS) {
      all.add(TimelineItem.of(of.kind(), fromMs, toMs, of.atHome()));
    }
  }
}
