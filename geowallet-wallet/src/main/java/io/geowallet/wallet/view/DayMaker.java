package io.geowallet.wallet.view;

import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Gap;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import io.geowallet.wallet.trips.OwnTrip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Makes a day's summary from the positions around it. Trips are those of {@link
 * io.geowallet.wallet.trips.TripBook}: the same positions, from the midnight before the day to the
 * one after the next, and where nothing is recorded of a neighbouring day, the nearest slot beyond
 * it. Stateless.
 */
final class DayMaker {
  /** Points of a drawn line may lie this far beside the measured one [m]. */
  private static final double TOLERANCE_M = 4;

  private DayMaker() {}

  /**
   * What a summary is made of.
   *
   * @param fixes the positions of the window, in order of time
   * @param fromFile slots that hold positions from a file
   * @param draftFromMs as in {@link DaySummary}
   */
  record Input(List<Fix> fixes, SlotSet fromFile, long draftFromMs) {}

  static DaySummary make(LocalDay day, Input input) {
    List<Trip> found = TripFinder.find(input.fixes(), List.of(TimeSpan.always()));
    List<Fix> used = found.isEmpty() ? List.of() : TripFinder.used(input.fixes());
    List<DayTrip> trips = new ArrayList<>();
    for (Trip trip : found) {
      if (day.contains(trip.startMs())) {
        SlotSet slots = new OwnTrip(1, trip, false).slots();
        boolean fromFile = !slots.intersect(input.fromFile()).isEmpty();
        trips.add(new DayTrip(trips.size() + 1, trip, ways(trip, used), fromFile));
      }
    }
    return new DaySummary(
        day.date(),
        trips,
        StandingFinder.find(day, input.fixes(), found),
        recordedSlots(day, input.fixes()),
        day.slots(),
        input.draftFromMs());
  }

  private static int recordedSlots(LocalDay day, List<Fix> fixes) {
    int count = 0;
    long last = -1;
    for (Fix fix : fixes) {
      long slot = fix.timeMs() / Slot.LENGTH_MS;
      if (slot != last && day.contains(fix.timeMs())) {
        count++;
        last = slot;
      }
    }
    return Math.min(count, day.slots());
  }

  private static List<DayTrip.Way> ways(Trip trip, List<Fix> used) {
    List<DayTrip.Way> ways = new ArrayList<>();
    for (int i = 0; i < trip.legs().size(); i++) {
      Leg leg = trip.legs().get(i);
      if (leg.distanceMm() > 0) {
        for (List<Place> line : lines(leg, trip.gaps(), used)) {
          if (line.size() > 1) {
            ways.add(new DayTrip.Way(i, Line.of(Simplifier.simplify(line, TOLERANCE_M))));
          }
        }
      }
    }
    return ways;
  }

  /** The leg's points, begun anew after each gap: what was not seen is not drawn. */
  private static List<List<Place>> lines(Leg leg, List<Gap> gaps, List<Fix> used) {
    List<List<Place>> lines = new ArrayList<>();
    List<Place> line = new ArrayList<>(List.of(leg.start()));
    long before = leg.startMs();
    for (int i = firstAfter(used, leg.startMs()); i < used.size(); i++) {
      Fix fix = used.get(i);
      if (fix.timeMs() >= leg.endMs()) {
        break;
      }
      line = parted(lines, line, gaps, before, fix.timeMs());
      line.add(Place.of(fix));
      before = fix.timeMs();
    }
    line = parted(lines, line, gaps, before, leg.endMs());
    line.add(leg.end());
    lines.add(line);
    return lines;
  }

  private static List<Place> parted(
      List<List<Place>> lines, List<Place> line, List<Gap> gaps, long fromMs, long toMs) {
    boolean gap = gaps.stream().anyMatch(g -> g.startMs() < toMs && g.endMs() > fromMs);
    if (!gap) {
      return line;
    }
    lines.add(line);
    return new ArrayList<>();
  }

  /** Index of the first fix after a time. */
  static int firstAfter(List<Fix> fixes, long ms) {
    int at = Collections.binarySearch(fixes, Fix.at(ms, Fix.MAX_LAT_E7, Fix.MAX_LON_E7));
    int i = at < 0 ? -at - 1 : at + 1;
    while (i < fixes.size() && fixes.get(i).timeMs() <= ms) {
      i++;
    }
    return i;
  }
}
