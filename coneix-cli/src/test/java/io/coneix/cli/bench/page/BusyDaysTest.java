package io.coneix.cli.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusyDaysTest {
  private static final LocalDate MONDAY = LocalDate.parse("2027-02-01");

  @Test
  void fourWeeks_haveTheNumberOfPositionsThatTheBenchSays() {
    List<Fix> fixes = BusyDays.of(MONDAY, 28, 1);
    assertThat(fixes).hasSize(BusyDays.IN_FOUR_WEEKS).isSorted();
    assertThat(BusyDays.of(MONDAY, 28, 1)).isEqualTo(fixes);
  }

  @Test
  void weekday_hasTwoDrives() {
    List<Trip> trips = TripFinder.find(BusyDays.of(MONDAY, 1, 1), List.of(TimeSpan.always()));
    assertThat(trips.stream().filter(t -> t.legs().get(0).mode() == Mode.CAR)).hasSize(2);
  }

  @Test
  void file_namesEachPosition() {
    assertThat(BusyDays.gpx(MONDAY, 1).lines().filter(l -> l.startsWith("<trkpt")))
        .hasSameSizeAs(BusyDays.of(MONDAY, 1, MONDAY.getMonthValue()));
  }
}
