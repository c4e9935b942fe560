package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class TripFinderTest {
  /** A Tuesday, 00:00 UTC. */
  private static final long DAY = 1_790_035_200_000L;

  private static final List<TimeSpan> ALWAYS = List.of(TimeSpan.always());

  private final SplittableRandom random = Seeds.random("TripFinderTest", 29);

  @Test
  void noFixes_areNoTrip() {
    assertThat(TripFinder.find(List.of(), ALWAYS)).isEmpty();
    assertThat(TripFinder.find(List.of(Fix.at(DAY, 0, 0)), ALWAYS)).isEmpty();
    assertThat(TripFinder.find(List.of(Fix.at(DAY, 0, 0)), List.of())).isEmpty();
  }

  @Test
  void parkedDaysWithDriftAndOutliers_haveNoTrip() {
    SyntheticTrack parked = start().stay(3 * 86_400);
    assertThat(TripFinder.find(parked.sample(5, 30), ALWAYS)).isEmpty();
    assertThat(TripFinder.find(parked.sample(60, 120), ALWAYS)).isEmpty();
    assertThat(TripFinder.find(parked.sample(20, 30, 15, 0.03), ALWAYS)).isEmpty();
  }

  @Test
  void dayOfTrips_isFoundTripByTrip() {
    SyntheticTrack day = start().stay(7 * 3_600);
    List<Double> lengths = new ArrayList<>();
    List<Place> places = new ArrayList<>(List.of(day.place()));
    for (int i = 0; i < 6; i++) {
      double before = day.travelledM();
      day.streets(1_500).road(5_000, 22).streets(500).halt();
      lengths.add(day.travelledM() - before);
      places.add(day.place());
      day.stay(1_200);
    }
    List<Trip> trips = TripFinder.find(day.sample(5, 12), ALWAYS);
    assertThat(trips).hasSize(6);
    for (int i = 0; i < 6; i++) {
      Trip trip = trips.get(i);
      assertThat(trip.distanceMm() / 1000.0)
          .isCloseTo(lengths.get(i), Percentage.withPercentage(8));
      assertThat(trip.legs()).extracting(Leg::mode).containsExactly(Mode.CAR);
      assertThat(trip.start().within(25_000, places.get(i))).isTrue();
      assertThat(trip.end().within(25_000, places.get(i + 1))).isTrue();
      assertThat(trip.cutAtStart() || trip.cutAtEnd()).isFalse();
      assertThat(trip.gaps()).isEmpty();
    }
    double truth = lengths.stream().mapToDouble(d -> d).sum();
    assertThat(trips.stream().mapToLong(Trip::distanceMm).sum() / 1000.0)
        .isCloseTo(truth, Percentage.withPercentage(2.5));
  }

  /** With the minute that setting out and arriving may take. */
  @Test
  void departureAndArrival_areTimedToTheMinute() {
    SyntheticTrack way = start().stay(1_800);
    long left = way.timeMs();
    way.road(8_000, 20).halt();
    long reached = way.timeMs();
    Trip trip = only(TripFinder.find(way.stay(1_800).sample(5, 12), ALWAYS));
    assertThat(trip.startMs()).isBetween(left - 90_000, left + 15_000);
    assertThat(trip.endMs()).isBetween(reached - 15_000, reached + 90_000);
  }

  @Test
  void midnight_doesNotPartATrip() {
    SyntheticTrack way = start().stay(23 * 3_600 + 3_000);
    way.road(20_000, 25).halt().stay(3_600);
    Trip trip = only(TripFinder.find(way.sample(5, 12), ALWAYS));
    assertThat(trip.startMs()).isLessThan(DAY + 86_400_000);
    assertThat(trip.endMs()).isGreaterThan(DAY + 86_400_000);
  }

  @Test
  void nightWithoutFixesAtHome_doesNotFuseTwoDays() {
    SyntheticTrack way = start().stay(600).road(5_000, 20).halt().stay(30);
    long off = way.timeMs();
    way.stay(8 * 3_600);
    long on = way.timeMs();
    way.stay(30).road(5_000, 20).halt().stay(600);
    List<Trip> trips = TripFinder.find(without(way.sample(5, 12), off, on), ALWAYS);
    assertThat(trips).hasSize(2);
    assertThat(trips.get(0).endMs()).isLessThanOrEqualTo(off);
    assertThat(trips.get(1).startMs()).isGreaterThanOrEqualTo(on);
    assertThat(trips).allMatch(t -> t.gaps().isEmpty());
  }

  @Test
  void gapInsideATrip_isShownAndNotCounted() {
    SyntheticTrack way = start().stay(900).ahead(8_000, 20, 20);
    long off = way.timeMs();
    double before = way.travelledM();
    way.ahead(8_000, 20, 20);
    double unseen = way.travelledM() - before;
    long on = way.timeMs();
    way.ahead(8_000, 20, 0).stay(900);
    Trip trip = only(TripFinder.find(without(way.sample(5, 12), off, on), ALWAYS));
    assertThat(trip.gaps()).hasSize(1);
    assertThat(trip.gapMm() / 1000.0).isBetween(unseen - 1, unseen + 500);
    assertThat((trip.gapMm() + trip.distanceMm()) / 1000.0).isCloseTo(24_000, within(120.0));
    assertThat(trip.legs()).extracting(Leg::mode).containsExactly(Mode.CAR);
    assertThat(trip.legs().get(0).gapMm()).isEqualTo(trip.gapMm());
  }

  @Test
  void shortGapInsideATrip_isShownAndCountsAsItsStraightLine() {
    SyntheticTrack way = start().stay(900).ahead(8_000, 20, 1);
    long off = way.timeMs();
    way.ahead(800, 2, 2);
    long on = way.timeMs();
    way.ahead(8_000, 20, 0).stay(900);
    Trip trip = only(TripFinder.find(without(way.sample(5, 12), off, on), ALWAYS));
    assertThat(trip.gaps()).hasSize(1);
    assertThat(trip.gaps().get(0).isCounted()).isTrue();
    assertThat(trip.gapMm()).isZero();
    assertThat(trip.uncountedGaps()).isZero();
    assertThat(trip.distanceMm() / 1000.0).isCloseTo(16_800, within(100.0));
  }

  @Test
  void phoneThatWakesNearby_countsTheStraightLineFromTheStop() {
    SyntheticTrack way = start().stay(3_600);
    long off = way.timeMs() - 1_800_000;
    way.ahead(700, 10, 10);
    long on = way.timeMs();
    way.ahead(6_000, 15, 0).stay(900);
    Trip trip = only(TripFinder.find(without(way.sample(5, 12), off, on), ALWAYS));
    assertThat(trip.gaps()).hasSize(1);
    assertThat(trip.gapMm()).isZero();
    assertThat(trip.distanceMm() / 1000.0).isCloseTo(6_700, within(100.0));
  }

  @Test
  void phoneThatWakesLate_startsTheTripAMinuteBeforeAndShowsTheGap() {
    SyntheticTrack way = start().stay(3_600);
    Place home = way.place();
    long off = way.timeMs() - 1_800_000;
    way.ahead(2_000, 15, 15);
    long on = way.timeMs();
    way.ahead(6_000, 15, 0).stay(900);
    Trip trip = only(TripFinder.find(without(way.sample(5, 12), off, on), ALWAYS));
    assertThat(trip.startMs()).isBetween(on - 60_000, on - 30_000);
    assertThat(trip.start().within(25_000, home)).isTrue();
    assertThat(trip.gapMm() / 1000.0).isBetween(1_950.0, 2_600.0);
    assertThat(trip.legs().get(0).gapMm()).isEqualTo(trip.gapMm());
  }

  @Test
  void recordingThatBeginsInMotion_beginsAMinuteBefore() {
    SyntheticTrack way = start().ahead(6_000, 15, 15);
    List<Fix> fixes = way.ahead(2_000, 15, 0).stay(900).sample(5, 12);
    long first = fixes.get(0).timeMs();
    assertThat(only(TripFinder.find(fixes, ALWAYS)).startMs()).isEqualTo(first - 60_000);
    TimeSpan opened = new TimeSpan(first - 20_000, DAY + 86_400_000);
    Trip trip = only(TripFinder.find(fixes, List.of(opened)));
    assertThat(trip.startMs()).isEqualTo(opened.startMs());
    assertThat(trip.cutAtStart()).isTrue();
  }

  @Test
  void tripThatNobodySaw_isAGapOnly() {
    SyntheticTrack way = start().stay(1_800);
    long off = way.timeMs() - 60_000;
    way.ahead(9_000, 20, 0);
    long on = way.timeMs() + 60_000;
    List<Fix> fixes = without(way.stay(1_800).sample(5, 12), off, on);
    Trip trip = only(TripFinder.find(fixes, ALWAYS));
    assertThat(trip.distanceMm()).isZero();
    assertThat(trip.isGapOnly()).isTrue();
    assertThat(trip.uncountedGaps()).isEqualTo(1);
    assertThat(trip.gapMm() / 1000.0).isCloseTo(9_000, within(60.0));
    assertThat(trip.legs()).extracting(Leg::mode).containsExactly(Mode.UNKNOWN);
  }

  @Test
  void windowThatEndsOnTheWay_cutsTheTrip() {
    SyntheticTrack way = start().stay(1_800).ahead(10_000, 20, 20);
    long edge = way.timeMs();
    List<Fix> fixes = way.ahead(10_000, 20, 0).stay(1_800).sample(5, 12);
    Trip before = only(TripFinder.find(fixes, List.of(new TimeSpan(DAY, edge))));
    Trip after = only(TripFinder.find(fixes, List.of(new TimeSpan(edge, DAY + 86_400_000))));
    assertThat(before.cutAtStart()).isFalse();
    assertThat(before.cutAtEnd()).isTrue();
    assertThat(after.cutAtStart()).isTrue();
    assertThat(after.cutAtEnd()).isFalse();
    assertThat(before.distanceMm() / 1000.0).isCloseTo(10_000, within(250.0));
  }

  @Test
  void closedSlotInTheMiddle_leavesBothRests() {
    SyntheticTrack way = start().stay(1_800).ahead(10_000, 20, 20);
    long edge = way.timeMs();
    way.ahead(18_000, 20, 20);
    List<Fix> fixes = way.ahead(10_000, 20, 0).stay(1_800).sample(5, 12);
    List<TimeSpan> opened =
        List.of(new TimeSpan(DAY, edge), new TimeSpan(edge + 900_000, DAY + 86_400_000));
    List<Trip> trips = TripFinder.find(fixes, opened);
    assertThat(trips).extracting(Trip::cutAtStart).containsExactly(false, true);
    assertThat(trips).extracting(Trip::cutAtEnd).containsExactly(true, false);
    // What was driven in the closed slot is no gap: nobody may know that there was anything.
    assertThat(trips).allMatch(t -> t.gaps().isEmpty());
  }

  @Test
  void recordingThatBeginsOrEndsOnTheWay_isNotCut() {
    SyntheticTrack way = start().ahead(5_000, 15, 15);
    Trip trip = only(TripFinder.find(way.sample(5, 12), ALWAYS));
    assertThat(trip.cutAtStart() || trip.cutAtEnd()).isFalse();
    TimeSpan day = new TimeSpan(DAY - 3_600_000, DAY + 86_400_000);
    trip = only(TripFinder.find(way.sample(5, 12), List.of(day)));
    assertThat(trip.cutAtStart() || trip.cutAtEnd()).isFalse();
  }

  @Test
  void edgesInStandingTime_changeNothing() {
    for (int round = 0; round < 5; round++) {
      SyntheticTrack way = start();
      List<Long> quiet = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        // Shorter stops can be waits: then the modes of both sides tell about each other.
        int stay = 1_600 + random.nextInt(5_000);
        quiet.add(way.timeMs() + stay * 500L);
        way.stay(stay).streets(1_000).road(random.nextInt(6_000), 20).halt();
      }
      List<Fix> fixes = way.stay(1_200).sample(5, 30);
      List<Trip> whole = TripFinder.find(fixes, ALWAYS);
      assertThat(whole).hasSize(12);
      for (int subset = 0; subset < 20; subset++) {
        List<TimeSpan> windows = new ArrayList<>();
        long from = 0;
        for (long edge : quiet) {
          if (random.nextBoolean()) {
            windows.add(new TimeSpan(from, edge));
            from = edge + 1_000;
          }
        }
        windows.add(new TimeSpan(from, Fix.MAX_TIME_MS + 1));
        assertThat(TripFinder.find(fixes, windows)).isEqualTo(whole);
      }
    }
  }

  @Test
  void orderAndRepeatsOfFixes_doNotMatter() {
    List<Fix> fixes = start().stay(900).road(4_000, 20).halt().stay(900).sample(5, 12);
    List<Fix> mixed = new ArrayList<>(fixes);
    mixed.addAll(fixes.subList(10, 50));
    Collections.shuffle(mixed, new Random(random.nextLong()));
    assertThat(TripFinder.find(mixed, ALWAYS)).isEqualTo(TripFinder.find(fixes, ALWAYS));
  }

  private SyntheticTrack start() {
    return new SyntheticTrack(random, DAY, 43.7, 7.2);
  }

  private static List<Fix> without(List<Fix> fixes, long fromMs, long toMs) {
    return fixes.stream().filter(f -> f.timeMs() < fromMs || f.timeMs() >= toMs).toList();
  }

  private static Trip only(List<Trip> trips) {
    assertThat(trips).hasSize(1);
    return trips.get(0);
  }

  @Test
  void fixesAroundAPole_areNoError_whereverTheirLongitudesLead() {
    List<Fix> fixes = new ArrayList<>();
    for (int lon : new int[] {170, -140, 40, -150, -20}) {
      fixes.add(
          Fix.at(1_790_000_000_000L + fixes.size() * 60_000L, Fix.MAX_LAT_E7, lon * 10_000_000));
    }
    assertThat(TripFinder.find(fixes, List.of(TimeSpan.always()))).isEmpty();
    assertThat(Geo.lonE7(1_800_000_000L)).isEqualTo(1_800_000_000);
    assertThat(Geo.lonE7(-1_800_000_001L)).isEqualTo(1_799_999_999);
    assertThat(Geo.lonE7(7_300_000_000L)).isEqualTo(100_000_000);
  }
}
