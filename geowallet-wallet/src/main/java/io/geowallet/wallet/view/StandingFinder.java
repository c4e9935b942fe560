package io.geowallet.wallet.view;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Gap;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.Trip;
import java.util.ArrayList;
import java.util.List;

/** Finds the times between trips of a day: standing, seen or not. Stateless. */
final class StandingFinder {
  /** A phone that stands still may keep quiet for so long [ms] without being called silent. */
  static final long QUIET_MS = 3_600_000;

  /** Shorter times are not worth a line [ms]. */
  private static final long SHORTEST_MS = 60_000;

  private StandingFinder() {}

  private record Free(long fromMs, long toMs) {}

  static List<Standing> find(LocalDay day, List<Fix> fixes, List<Trip> trips) {
    List<Standing> standing = new ArrayList<>();
    for (Free free : free(day, trips)) {
      addStanding(standing, free, fixes);
    }
    return standing;
  }

  /** What trips and their gaps leave of the day. */
  private static List<Free> free(LocalDay day, List<Trip> trips) {
    List<Free> free = new ArrayList<>();
    long from = day.startMs();
    for (Trip trip : trips) {
      long begin = trip.gaps().stream().mapToLong(Gap::startMs).min().orElse(Long.MAX_VALUE);
      long end = trip.gaps().stream().mapToLong(Gap::endMs).max().orElse(0);
      long busyFrom = Math.min(trip.startMs(), begin);
      if (busyFrom > from) {
        free.add(new Free(from, Math.min(busyFrom, day.endMs())));
      }
      from = Math.max(from, Math.max(trip.endMs(), end));
      if (from >= day.endMs()) {
        return free;
      }
    }
    free.add(new Free(from, day.endMs()));
    return free;
  }

  /** Neighbouring positions and the time between them: one stretch after the other. */
  private static void addStanding(List<Standing> standing, Free free, List<Fix> fixes) {
    int first = Math.max(0, DayMaker.firstAfter(fixes, free.fromMs()) - 1);
    Stretch stretch = new Stretch(standing, free);
    for (int i = first; i + 1 < fixes.size() && fixes.get(i).timeMs() < free.toMs(); i++) {
      stretch.add(fixes.get(i), fixes.get(i + 1));
    }
    stretch.end();
  }

  /** Joins what belongs together. */
  private static final class Stretch {
    private final List<Standing> standing;
    private final Free free;
    private long fromMs = -1;
    private long toMs;
    private boolean seen;
    private Place place = new Place(0, 0);

    Stretch(List<Standing> standing, Free free) {
      this.standing = standing;
      this.free = free;
    }

    void add(Fix before, Fix after) {
      boolean quiet = after.timeMs() - before.timeMs() <= QUIET_MS;
      if (fromMs < 0 || quiet != seen || before.timeMs() > toMs) {
        end();
        fromMs = before.timeMs();
        seen = quiet;
        place = Place.of(before);
      }
      toMs = after.timeMs();
    }

    void end() {
      long start = Math.max(fromMs, free.fromMs());
      long stop = Math.min(toMs, free.toMs());
      if (fromMs >= 0 && stop - start >= SHORTEST_MS) {
        standing.add(new Standing(start, stop, seen, place));
      }
      fromMs = -1;
    }
  }
}
