package io.coneix.cli.demo.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the trip finder makes of the month when it sees the hours without the withheld slots: the
 * month must be one that an honest finder can get right.
 */
class DemoMonthTripsTest {
  private static final long SLOT_MS = 900_000;

  /** What the finder has of one true trip: how it was made, and by how much of a car. */
  private record Found(DemoTrip truth, Set<Mode> modes, long carMm, boolean cut) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 5, 11, 19})
  void openedHours_showTheMonthAsItWas(long seed) {
    DemoMonth month = DemoMonth.generate(seed);
    List<Found> all = find(month);
    for (Found found : all) {
      Set<Mode> allowed = allowedModes(found.truth);
      assertThat(allowed).as("%s", found.truth).containsAll(found.modes);
      assertThat(found.modes.isEmpty()).as("%s", found.truth).isEqualTo(allowed.isEmpty());
      assertThat(found.cut)
          .as("%s", found.truth)
          .isEqualTo(found.truth.expected() == Expected.EDGE || endsInAWithheldSlot(found, month));
    }
    long linesMm =
        all.stream().filter(f -> f.truth.expected() == Expected.LINE).mapToLong(Found::carMm).sum();
    double truthMm = month.truth().businessMm();
    assertThat(linesMm / truthMm).isCloseTo(1, within(0.015));
  }

  /**
   * Walking and running are one here: speed alone does not tell a brisk walker in bad reception.
   */
  private static Set<Mode> allowedModes(DemoTrip truth) {
    if (truth.expected() == Expected.PRIVATE || truth.expected() == Expected.OUTSIDE_HOURS) {
      return Set.of();
    }
    return switch (truth.traveller()) {
      case CAR, BUS -> Set.of(Mode.CAR);
      case BICYCLE -> Set.of(Mode.BICYCLE);
      case WALK -> Set.of(Mode.WALK, Mode.RUN);
    };
  }

  private static boolean endsInAWithheldSlot(Found found, DemoMonth month) {
    return found.truth.expected() == Expected.LINE
        && withheld(month).contains(found.truth.endMs() / SLOT_MS);
  }

  private static List<Found> find(DemoMonth month) {
    List<Trip> trips = TripFinder.find(month.fixes(), opened(month));
    List<Found> all = new ArrayList<>();
    for (DemoTrip truth : month.truth().trips()) {
      Set<Mode> modes = new HashSet<>();
      long carMm = 0;
      boolean cut = false;
      for (Trip trip : trips) {
        long common =
            Math.min(trip.endMs(), truth.endMs()) - Math.max(trip.startMs(), truth.startMs());
        if (common > 60_000) {
          trip.legs().forEach(leg -> modes.add(leg.mode()));
          carMm += carMm(trip);
          cut |= trip.cutAtStart() || trip.cutAtEnd();
        }
      }
      all.add(new Found(truth, modes, carMm, cut));
    }
    return all;
  }

  private static long carMm(Trip trip) {
    return trip.legs().stream()
        .filter(leg -> leg.mode() == Mode.CAR)
        .mapToLong(Leg::distanceMm)
        .sum();
  }

  private static List<TimeSpan> opened(DemoMonth month) {
    Set<Long> withheld = withheld(month);
    List<TimeSpan> windows = new ArrayList<>();
    LocalDate first = DemoMonth.PERIOD.atDay(1);
    for (int day = 0; day < DemoMonth.PERIOD.lengthOfMonth(); day++) {
      long midnight = first.plusDays(day).atStartOfDay(Hours.ZONE).toInstant().toEpochMilli();
      for (long slot = midnight / SLOT_MS; slot < midnight / SLOT_MS + 100; slot++) {
        long start = slot * SLOT_MS;
        boolean inHours = Hours.position(start, start + SLOT_MS) == Hours.Position.INSIDE;
        boolean sameDay = Hours.date(start).equals(first.plusDays(day));
        if (inHours && sameDay && !withheld.contains(slot)) {
          windows.add(new TimeSpan(start, start + SLOT_MS));
        }
      }
    }
    return windows;
  }

  private static Set<Long> withheld(DemoMonth month) {
    Set<Long> slots = new HashSet<>();
    for (DemoTrip trip : month.privateMarks()) {
      for (long s = trip.startMs() / SLOT_MS; s <= trip.endMs() / SLOT_MS; s++) {
        slots.add(s);
      }
    }
    return slots;
  }
}
