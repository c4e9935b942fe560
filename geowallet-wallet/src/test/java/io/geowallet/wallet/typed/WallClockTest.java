package io.geowallet.wallet.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void hourThatSpringLeavesOut_isNoTime_andThatOfAutumnIsTheFirst() {
    assertThat(WallClock.ms(LocalDateTime.parse("2026-03-29T02:30:00"), PARIS)).isEmpty();
    assertThat(WallClock.ms(LocalDateTime.parse("2026-03-29T03:00:00"), PARIS))
        .hasValue(Instant.parse("2026-03-29T01:00:00Z").toEpochMilli());
    assertThat(WallClock.ms(LocalDateTime.parse("2026-10-25T02:30:00"), PARIS))
        .hasValue(Instant.parse("2026-10-25T00:30:00Z").toEpochMilli());
  }

  @Test
  void tripOfAnHourThatNeverWas_isRefusedByItsField() {
    LocalDate date = LocalDate.parse("2026-03-29");
    TypedTripForm begin = new TypedTripForm(date, "02:10", "03:20", "A", "B", "5", "", "car");
    assertThatThrownBy(() -> begin.read(PARIS))
        .isInstanceOfSatisfying(UnusableTrip.class, e -> assertThat(e.field()).isEqualTo("begin"));
    TypedTripForm end = new TypedTripForm(date, "01:30", "02:20", "A", "B", "5", "", "car");
    assertThatThrownBy(() -> end.read(PARIS))
        .isInstanceOfSatisfying(UnusableTrip.class, e -> assertThat(e.field()).isEqualTo("end"));
  }
}
