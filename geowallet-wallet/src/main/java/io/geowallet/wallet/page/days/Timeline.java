package io.geowallet.wallet.page.days;

import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Gap;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.Trip;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.live.pause.RecordingPause;
import io.geowallet.wallet.page.days.TimelineItem.Kind;
import io.geowallet.wallet.road.RoadBook;
import io.geowallet.wallet.view.DaySummary;
import io.geowallet.wallet.view.DayTrip;
import io.geowallet.wallet.view.LocalDay;
import io.geowallet.wallet.view.ModeReading;
import io.geowallet.wallet.view.Standing;
import io.geowallet.wallet.weather.WeatherBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts a day together as a row of lines without a hole. Immutable. */
final class Timeline {
  /** Shorter holes are the time between two positions [ms]. */
  private static final long SHORTEST_HOLE_MS = 180_000;

  private static final long MM_PER_M = 1_000;

  private final LocalDay day;
  private final SlotSet marked;
  private final SlotSet waiting;
  private final List<Circle> homes;
  private final PausedTimes pauses;
  private final ModeReading reading;
  private final WeatherBook weather;
  private final RoadBook roads;
  private final List<TimelineItem> items = new ArrayList<>();

  Timeline(
      LocalDay day,
      SlotSet marked,
      SlotSet waiting,
      List<Circle> homes,
      List<RecordingPause> pauses,
      ModeReading reading,
      WeatherBook weather,
      RoadBook roads) {
    this.day = day;
    this.marked = marked;
    this.waiting = waiting;
    this.homes = homes;
    this.pauses = new PausedTimes(pauses);
    this.reading = reading;
    this.weather = weather;
    this.roads = roads;
  }

  /**
   * The lines in order of time.
   *
   * @param days the day with those before and after it
   * @param nowMs what lies later is to come, and has no line
   */
  List<TimelineItem> of(List<DaySummary> days, long nowMs) {
    for (DaySummary each : days) {
      for (DayTrip trip : each.trips()) {
        addTrip(each, trip);
        addGapsAround(trip);
      }
      if (each.date().equals(day.date())) {
        each.standing().forEach(this::addStanding);
      }
    }
    items.sort(Comparator.comparingLong(TimelineItem::startMs));
    long endMs = Math.min(nowMs, day.endMs());
    return pauses.cutInto(filled(endMs), day.startMs(), endMs);
  }

  private void addTrip(DaySummary of, DayTrip trip) {
    if (trip.trip().startMs() >= day.endMs() || trip.trip().endMs() <= day.startMs()) {
      return;
    }
    if (trip.isGapOnly()) {
      return;
    }
    SlotSet slots = trip.own(false).slots();
    boolean isPrivate = slots.minus(marked).isEmpty();
    TimelineItem.TripItem item =
        new TimelineItem.TripItem(
            of.date() + "/" + trip.number(),
            trip.number(),
            legs(trip),
            trip.trip().gaps().stream().filter(g -> isInside(g, trip)).toList(),
            isPrivate,
            !isPrivate && !slots.intersect(marked).isEmpty(),
            of.isDraft(trip.trip()),
            !slots.intersect(waiting).isEmpty(),
            trip.fromFile(),
            !of.date().equals(day.date()),
            weather.at(trip.trip().start(), middleMs(trip.trip())));
    items.add(
        new TimelineItem(
            Kind.TRIP, trip.trip().startMs(), trip.trip().endMs(), false, 0, Optional.of(item)));
  }

  private List<TimelineItem.LegItem> legs(DayTrip trip) {
    return trip.trip().legs().stream()
        .map(
            l ->
                TimelineItem.leg(l, reading.said(l).isPresent(), reading.next(l), reading.others(l))
                    .on(roads.of(l)))
        .toList();
  }

  /** Weather comes by the hour, and a trip belongs to the one that holds most of it. */
  private static long middleMs(Trip trip) {
    return trip.startMs() + (trip.endMs() - trip.startMs()) / 2;
  }

  private static boolean isInside(Gap gap, DayTrip trip) {
    return gap.endMs() > trip.trip().startMs() && gap.startMs() < trip.trip().endMs();
  }

  private void addGapsAround(DayTrip trip) {
    for (Gap gap : trip.trip().gaps()) {
      boolean own = trip.isGapOnly() || !isInside(gap, trip);
      if (own && gap.startMs() < day.endMs() && gap.endMs() > day.startMs()) {
        items.add(
            TimelineItem.gap(
                gap, Math.max(gap.startMs(), day.startMs()), Math.min(gap.endMs(), day.endMs())));
      }
    }
  }

  private void addStanding(Standing standing) {
    items.add(
        TimelineItem.of(
            standing.seen() ? Kind.STAY : Kind.SILENT,
            standing.startMs(),
            standing.endMs(),
            isHome(standing.place())));
  }

  private boolean isHome(Place place) {
    return homes.stream().anyMatch(h -> place.within(h.radiusM() * MM_PER_M, h.centre()));
  }

  private List<TimelineItem> filled(long endMs) {
    List<TimelineItem> filled = new ArrayList<>();
    long at = day.startMs();
    for (TimelineItem item : items) {
      if (item.startMs() - at > SHORTEST_HOLE_MS) {
        filled.add(TimelineItem.of(Kind.NOTHING, at, item.startMs(), false));
      }
      filled.add(item);
      at = Math.max(at, item.endMs());
    }
    if (endMs - at > SHORTEST_HOLE_MS) {
      filled.add(TimelineItem.of(Kind.NOTHING, at, endMs, false));
    }
    return List.copyOf(filled);
  }
}
