package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.SharedData;
import io.geowallet.mobility.MobilityNet.TrueLeg;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real phones on real roads; prints how far each one is from the truth. */
class RealTracksTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private static final Pattern TRACK_POINT =
      Pattern.compile("<trkpt lat=\"([^\"]+)\" lon=\"([^\"]+)\">.*?<time>([^<]+)</time>");

  /** What a classifier by speed rightly calls a bicycle, and what a car. */
  private static final Set<String> SLOW = Set.of("BICYCLING", "ESCOOTER");

  private static Map<String, List<Fix>> references = Map.of();

  @BeforeAll
  static void readReferences() {
    references = MobilityNet.references();
  }

  /**
   * The phone of the contract on real tracks: every day from 08:00 to 19:00. It sleeps while it
   * lies still and wakes up to three minutes late, so that 1.3 of 25.3 km were never seen.
   */
  @Test
  void carOfAndroid2InOfficeHours_isWithinTenPercent() {
    List<TimeSpan> hours = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2019, 7, 27);
        day.isBefore(LocalDate.of(2019, 9, 2));
        day = day.plusDays(1)) {
      hours.add(new TimeSpan(at(day, 8), at(day, 19)));
    }
    List<TrueLeg> truth = MobilityNet.truth("car-bike", references);
    long reference =
        truth.stream()
            .filter(t -> t.mode().equals("CAR"))
            .filter(t -> hours.stream().anyMatch(h -> h.contains(t.startMs())))
            .mapToLong(TrueLeg::referenceMm)
            .sum();
    List<Leg> cars = cars(TripFinder.find(MobilityNet.fixes("car-bike-android-2"), hours));
    double ratio = (double) cars.stream().mapToLong(Leg::distanceMm).sum() / reference;
    System.out.printf("android-2 by car in the hours: %.3f of the reference%n", ratio);
    assertThat(reference).isGreaterThan(25_000_000);
    assertThat(ratio).isBetween(0.92, 1.02);
    assertNoneIsSlow(cars, truth);
  }

  /**
   * Distance and modes of every phone of the script, over the legs of which it saw more than half.
   * {@code seen} is what it could know: the reference after its first fix on the leg, of which the
   * gaps are stated apart. The phones with the wider bounds have vague fixes, half a minute apart.
   */
  @ParameterizedTest
  @CsvSource({
    "car-bike, android-1, 0.08", "car-bike, android-2, 0.05", "car-bike, android-3, 0.08",
    "car-bike, ios-1, 0.05", "car-bike, ios-2, 0.05", "car-bike, ios-3, 0.08",
    "car-scooter-bus, android-3, 0.05", "car-scooter-bus, ios-2, 0.05"
  })
  void carLegs_areFoundWithTheirDistance(String timeline, String phone, double tolerance) {
    List<Fix> fixes = MobilityNet.fixes(timeline + "-" + phone);
    List<TrueLeg> truth = MobilityNet.truth(timeline, references);
    List<Trip> trips = TripFinder.find(fixes, List.of(TimeSpan.always()));
    List<Leg> cars = cars(trips);
    long wholeMm = 0;
    long seenMm = 0;
    long foundMm = 0;
    long gapMm = 0;
    for (TrueLeg leg : truth) {
      long first = firstFix(fixes, leg);
      if (leg.mode().equals("CAR") && first < (leg.startMs() + leg.endMs()) / 2) {
        wholeMm += leg.referenceMm();
        seenMm += leg.referenceMm(first);
        foundMm += cars.stream().filter(c -> isIn(c, leg)).mapToLong(Leg::distanceMm).sum();
        gapMm += gapsInside(trips, leg);
      }
    }
    double ratio = (double) (foundMm + gapMm) / seenMm;
    System.out.printf(
        "%-15s %-9s car: seen %6.2f km, found %6.2f km + gaps %5.2f km: %.3f; %d trips%n",
        timeline, phone, seenMm / 1e6, foundMm / 1e6, gapMm / 1e6, ratio, trips.size());
    // What a phone slept through near the start is counted as a straight line.
    assertThat(ratio).isGreaterThan(1 - tolerance);
    assertThat((double) (foundMm + gapMm) / wholeMm).isLessThan(1 + tolerance);
    assertNoneIsSlow(cars, truth);
  }

  private static long firstFix(List<Fix> fixes, TrueLeg leg) {
    return fixes.stream()
        .mapToLong(Fix::timeMs)
        .filter(t -> leg.startMs() <= t && t < leg.endMs())
        .min()
        .orElse(leg.endMs());
  }

  private static long gapsInside(List<Trip> trips, TrueLeg leg) {
    return trips.stream()
        .flatMap(t -> t.gaps().stream())
        .filter(g -> leg.startMs() <= g.startMs() && g.endMs() <= leg.endMs() && !g.isCounted())
        .mapToLong(Gap::straightMm)
        .sum();
  }

  @Test
  void phonesOnATable_makeNoTrip() {
    List<Fix> fixes = MobilityNet.fixes("stationary");
    assertThat(fixes).hasSizeGreaterThan(700);
    assertThat(TripFinder.find(fixes, List.of(TimeSpan.always()))).isEmpty();
  }

  /** Clipped to its first and last seconds, with 38 minutes between that nobody saw. */
  @Test
  void clippedRun_isAGapAndNoMoreThanItsStraightLine() {
    List<Fix> fixes = trackPoints("formats/togeojson-friday-evening-run.gpx");
    assertThat(fixes).hasSize(17);
    List<Trip> trips = TripFinder.find(fixes, List.of(TimeSpan.always()));
    assertThat(trips).isNotEmpty();
    long straight = trips.stream().flatMap(t -> t.gaps().stream()).mapToLong(Gap::straightMm).sum();
    assertThat(straight).isGreaterThan(300_000);
    // A gap is counted as its line or not at all, and the seconds that were seen are some metres.
    assertThat(trips.stream().mapToLong(t -> t.distanceMm() + t.gapMm()).sum() - straight)
        .isBetween(0L, 300_000L);
  }

  private static List<Fix> trackPoints(String name) {
    Matcher point = TRACK_POINT.matcher(String.join("", SharedData.lines(name)));
    List<Fix> fixes = new ArrayList<>();
    while (point.find()) {
      int lat = (int) Math.round(Double.parseDouble(point.group(1)) * 1e7);
      int lon = (int) Math.round(Double.parseDouble(point.group(2)) * 1e7);
      fixes.add(Fix.at(Instant.parse(point.group(3)).toEpochMilli(), lat, lon));
    }
    return fixes;
  }

  private static boolean isIn(Leg leg, TrueLeg truth) {
    return truth.overlaps(leg.startMs(), leg.endMs());
  }

  private static void assertNoneIsSlow(List<Leg> cars, List<TrueLeg> truth) {
    List<TrueLeg> slow = truth.stream().filter(t -> SLOW.contains(t.mode())).toList();
    assertThat(slow).isNotEmpty();
    assertThat(cars).noneMatch(c -> slow.stream().anyMatch(t -> isIn(c, t)));
  }

  private static List<Leg> cars(List<Trip> trips) {
    return trips.stream()
        .flatMap(t -> t.legs().stream())
        .filter(l -> l.mode() == Mode.CAR)
        .toList();
  }

  private static long at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(ZONE).toInstant().toEpochMilli();
  }
}
