package io.geowallet.wallet.imports.nmea;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.RefusalReason;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Positions that have a time of day and no date. One that follows a dated sentence by less than an
 * hour has its date, or the next one's after midnight. Any other begins a recording of its own,
 * which was added to the file on whichever day: it waits, and with it what comes after, for the
 * next date, which counts for those that lead up to it without a gap of an hour. What no date
 * reaches is refused. Not thread-safe.
 */
final class Undated {
  private static final long DAY_MS = 86_400_000;
  private static final long SHORT_MS = 3_600_000;
  private static final long NEVER = -1;

  /** A quarter of an hour of seconds; a receiver that knows the time soon knows the date. */
  private static final int MAX_WAITING = 1_000;

  private record Waiting(PointDraft draft, long ofDay, Place place) {}

  private final PointSink out;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long lastMs = NEVER;

  Undated(PointSink out) {
    this.out = out;
  }

  /** A position by its milliseconds since midnight; the draft is not used by the caller again. */
  void add(PointDraft draft, long ofDay, Place place) {
    long since = Math.floorMod(ofDay - lastMs, DAY_MS);
    if (waiting.isEmpty() && lastMs != NEVER && since < SHORT_MS) {
      lastMs += since;
      out.point(draft.timeMs(lastMs), () -> place);
      return;
    }
    if (waiting.size() == MAX_WAITING) {
      refuse(waiting.remove());
    }
    waiting.add(new Waiting(draft, ofDay, place));
  }

  /** Whether a position of that time of day would get its date from a sentence of this time. */
  static boolean leadsTo(long ofDay, long ms) {
    return between(ofDay, ms) < SHORT_MS;
  }

  /** How long before a time the time of day was last. */
  static long between(long ofDay, long ms) {
    return Math.floorMod(ms - ofDay, DAY_MS);
  }

  /** A sentence says the date, and the time, since 1970. */
  void dated(long ms) {
    Deque<Waiting> dated = new ArrayDeque<>();
    long next = ms;
    while (!waiting.isEmpty() && leadsTo(waiting.getLast().ofDay(), next)) {
      Waiting last = waiting.removeLast();
      next -= between(last.ofDay(), next);
      last.draft().timeMs(next);
      dated.addFirst(last);
    }
    end();
    dated.forEach(w -> out.point(w.draft(), w::place));
    lastMs = ms;
  }

  /** No date comes any more for what waits. */
  void end() {
    waiting.forEach(this::refuse);
    waiting.clear();
  }

  private void refuse(Waiting undated) {
    out.refuse(undated.place(), RefusalReason.NO_TIME);
  }
}
