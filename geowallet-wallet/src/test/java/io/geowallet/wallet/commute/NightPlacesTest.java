package io.geowallet.wallet.commute;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.mobility.Place;
import io.geowallet.wallet.view.DaySummary;
import io.geowallet.wallet.view.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a phone stood at night, of invented days. */
class NightPlacesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final long HOUR_MS = 3_600_000;
  private static final Place HOME = new Place(480_000_000, 20_000_000);
  private static final Place OFFICE = new Place(481_500_000, 20_000_000);

  private static DaySummary day(String date, Standing... standing) {
    return new DaySummary(
        LocalDate.parse(date), List.of(), Arrays.asList(standing), 96, 96, Long.MAX_VALUE);
  }

  private static Standing stand(String from, String to, Place place) {
    return new Standing(
        Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli(), true, place);
  }

  private static List<NightPlace> of(DaySummary... days) {
    return NightPlaces.of(List.of(days), PARIS);
  }

  @Test
  void hoursOfTheNightOnly_count_andBothSidesOfMidnightAreOneNight() {
    // Paris is two hours ahead: home from 18:00 to 8:00, the office from 9:00 to 17:00.
    List<NightPlace> places =
        of(
            day(
                "2026-10-01",
                stand("2026-10-01T07:00:00Z", "2026-10-01T15:00:00Z", OFFICE),
                stand("2026-10-01T16:00:00Z", "2026-10-01T22:00:00Z", HOME)),
            day("2026-10-02", stand("2026-10-01T22:00:00Z", "2026-10-02T06:00:00Z", HOME)));
    assertThat(places)
        .containsExactly(new NightPlace(HOME, 8 * HOUR_MS, 1, LocalDate.parse("2026-10-01")));
  }

  @Test
  void longestIsFirst_shortHaltsAreNone_andThreeAreEnough() {
    Place friend = new Place(470_000_000, 20_000_000);
    Place hotel = new Place(460_000_000, 20_000_000);
    Place cabin = new Place(450_000_000, 20_000_000);
    List<NightPlace> places =
        of(
            day("2026-10-01", stand("2026-10-01T20:00:00Z", "2026-10-01T20:50:00Z", OFFICE)),
            day("2026-10-02", stand("2026-10-01T22:00:00Z", "2026-10-02T00:00:00Z", friend)),
            day("2026-10-03", stand("2026-10-02T22:00:00Z", "2026-10-03T04:00:00Z", HOME)),
            day("2026-10-04", stand("2026-10-03T22:00:00Z", "2026-10-04T03:00:00Z", hotel)),
            day("2026-10-05", stand("2026-10-04T22:00:00Z", "2026-10-05T02:00:00Z", cabin)));
    assertThat(places).extracting(NightPlace::centre).containsExactly(HOME, hotel, cabin);
  }

  @Test
  void receiversThatDisagree_areOnePlace_whoseMiddleLongTimesWeighIn() {
    Place door = new Place(480_009_000, 20_000_000);
    List<NightPlace> places =
        of(
            day("2026-10-02", stand("2026-10-01T22:00:00Z", "2026-10-02T04:00:00Z", HOME)),
            day("2026-10-03", stand("2026-10-02T22:00:00Z", "2026-10-03T01:00:00Z", door)));
    assertThat(places)
        .containsExactly(
            new NightPlace(
                new Place(480_003_000, 20_000_000), 9 * HOUR_MS, 2, LocalDate.parse("2026-10-02")));
  }

  @Test
  void dateLine_isNoBorder() {
    Place west = new Place(-180_000_000, 1_799_995_000);
    Place east = new Place(-180_000_000, -1_799_995_000);
    List<NightPlace> places =
        of(
            day("2026-10-02", stand("2026-10-01T22:00:00Z", "2026-10-02T03:00:00Z", west)),
            day("2026-10-03", stand("2026-10-02T22:00:00Z", "2026-10-03T02:00:00Z", east)));
    assertThat(places).hasSize(1);
    assertThat(Math.abs(places.get(0).centre().lonE7())).isGreaterThan(1_799_990_000);
  }

  @Test
  void nightsWithoutARecord_suggestNothing() {
    assertThat(of()).isEmpty();
    assertThat(of(day("2026-10-01"))).isEmpty();
  }
}
