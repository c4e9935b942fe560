package io.coneix.cli.demo.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.cli.demo.town.Traveller;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class MonthPlanTest {
  @Test
  void tripRow_isReadWithItsPurpose() {
    assertThat(MonthPlan.parse("# note\n\n2026-10-02 08:40 car a b business Audit, du four\n"))
        .containsExactly(
            new PlanRow.Trip(
                LocalDate.of(2026, 10, 2),
                new PlanRow.Timing.Leave(LocalTime.of(8, 40)),
                Traveller.CAR,
                "a",
                "b",
                TripKind.BUSINESS,
                "Audit, du four"));
  }

  @Test
  void timings_haveThreeForms() {
    assertThat(timing(">14:02")).isEqualTo(new PlanRow.Timing.Arrive(LocalTime.of(14, 2)));
    assertThat(timing("+7")).isEqualTo(new PlanRow.Timing.After(7));
    assertThat(timing("09:05")).isEqualTo(new PlanRow.Timing.Leave(LocalTime.of(9, 5)));
  }

  @Test
  void gaps_haveTwoForms() {
    LocalDate day = LocalDate.of(2026, 10, 11);
    assertThat(MonthPlan.parse("2026-10-11 gap 03:10 36\n2026-10-11 gap during 5.5"))
        .containsExactly(
            new PlanRow.Silence(day, LocalTime.of(3, 10), 36), new PlanRow.SilenceInTrip(day, 5.5));
  }

  @Test
  void brokenRow_isRefused() {
    assertThatThrownBy(() -> MonthPlan.parse("2026-13-01 08:40 car a b business"))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> MonthPlan.parse("2026-10-01 08:40 sledge a b business"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void plan_holdsWhatTheMonthPromises() {
    assertThat(MonthPlan.load()).hasSizeGreaterThan(90);
    assertThat(MonthPlan.load()).filteredOn(r -> !(r instanceof PlanRow.Trip)).hasSize(4);
  }

  private static PlanRow.Timing timing(String word) {
    PlanRow row = MonthPlan.parse("2026-10-02 " + word + " walk a b leisure").get(0);
    return ((PlanRow.Trip) row).timing();
  }
}
