package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.Place;
import io.coneix.cli.demo.town.Town;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out the plan: drives each trip, sets its time, and judges what the statement has to make
 * of it. One object carries out one plan. Not thread-safe.
 */
final class Travels {
  /** Departures are shaken by up to so many minutes; arrivals that the plan sets by far less. */
  private static final double SHAKE_MIN = 3;

  private static final double ARRIVAL_SHAKE_S = 15;

  /** The least time between two trips, and that where the plan asks for a short one. */
  private static final long STAND_MS = 10 * 60_000;

  private static final long SHORT_STAND_MS = 6 * 60_000;

  private final Town town;
  private final DemoRandom random;
  private final List<DemoTrip> trips = new ArrayList<>();
  private final List<Ride> rides = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  private Travels(Town town, DemoRandom random) {
    this.town = town;
    this.random = random;
  }

  /** Carries out {@code plan}, whose rows are in the order of time. */
  static Travels carryOut(List<PlanRow> plan, Town town, DemoRandom random) {
    Travels travels = new Travels(town, random);
    for (PlanRow row : plan) {
      if (row instanceof PlanRow.Trip trip) {
        travels.drive(trip);
      } else if (row instanceof PlanRow.Silence silence) {
        travels.silence(silence);
      } else if (row instanceof PlanRow.SilenceInTrip silence) {
        travels.silenceInTrip(silence);
      }
    }
    return travels;
  }

  /** In the order of time; none overlaps the next. */
  List<DemoTrip> trips() {
    return List.copyOf(trips);
  }

  /** The trips' rides, in the same order. */
  List<Ride> rides() {
    return List.copyOf(rides);
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  private void drive(PlanRow.Trip row) {
    Place from = town.place(row.from());
    Place to = town.place(row.to());
    Ride ride = Ride.along(town.roads(), row.traveller(), vertex(from), vertex(to), random);
    long start = departure(row, ride.durationMs());
    long end = start + ride.durationMs();
    check(row, start, from);
    Expected expected = Expected.of(Hours.position(start, end), row.kind(), row.traveller());
    rides.add(ride);
    trips.add(
        new DemoTrip(
            start,
            end,
            row.traveller(),
            row.kind(),
            expected,
            ride.distanceMm(),
            from,
            to,
            row.purpose()));
  }

  private long departure(PlanRow.Trip row, long durationMs) {
    if (row.timing() instanceof PlanRow.Timing.Leave leave) {
      return instant(row.date(), leave.at()) + shake(SHAKE_MIN * 60);
    }
    if (row.timing() instanceof PlanRow.Timing.Arrive arrive) {
      return instant(row.date(), arrive.at()) + shake(ARRIVAL_SHAKE_S) - durationMs;
    }
    PlanRow.Timing.After after = (PlanRow.Timing.After) row.timing();
    return trips.get(trips.size() - 1).endMs() + after.minutes() * 60_000L;
  }

  /**
   * A plan in which somebody leaves from where they are not, or too early, is a mistake of ours.
   */
  private void check(PlanRow.Trip row, long start, Place from) {
    if (trips.isEmpty()) {
      return;
    }
    DemoTrip before = trips.get(trips.size() - 1);
    long standMs = row.timing() instanceof PlanRow.Timing.After ? SHORT_STAND_MS : STAND_MS;
    if (!before.to().equals(from) || start < before.endMs() + standMs) {
      throw new IllegalStateException("the plan breaks on " + row.date() + " at " + row.from());
    }
  }

  private void silence(PlanRow.Silence row) {
    long from = instant(row.date(), row.from()) + shake(SHAKE_MIN * 60);
    gaps.add(new Gap(from, from + lasting(row.minutes())));
  }

  private void silenceInTrip(PlanRow.SilenceInTrip row) {
    DemoTrip trip =
        trips.stream()
            .filter(t -> Hours.date(t.startMs()).equals(row.date()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no trip before the gap " + row.date()));
    long length = lasting(row.minutes());
    long from = (trip.startMs() + trip.endMs() - length) / 2;
    gaps.add(new Gap(from, from + length));
  }

  /** A length in milliseconds, shaken by up to 8 %. */
  private long lasting(double minutes) {
    return Math.round(minutes * random.between(0.92, 1.08) * 60_000);
  }

  private long shake(double seconds) {
    return Math.round(random.between(-seconds, seconds) * 1_000);
  }

  private static long instant(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(Hours.ZONE).toInstant().toEpochMilli();
  }

  private int vertex(Place place) {
    return town.roads().vertexOf(place.nodeId());
  }
}
