package io.coneix.cli.demo.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.cli.demo.town.Traveller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedTest {
  @ParameterizedTest
  @CsvSource({
    "OUTSIDE, PRIVATE, CAR, outside-hours",
    "OUTSIDE, BUSINESS, CAR, outside-hours",
    "ACROSS, PRIVATE, CAR, private",
    "ACROSS, BUSINESS, CAR, edge",
    "INSIDE, COMMUTE, CAR, commute",
    "INSIDE, COMMUTE, BICYCLE, commute",
    "INSIDE, BUSINESS, BICYCLE, other-mode",
    "INSIDE, LEISURE, WALK, other-mode",
    "INSIDE, BUSINESS, CAR, line"
  })
  void firstRuleThatHolds_decides(
      Hours.Position position, TripKind kind, Traveller traveller, String word) {
    assertThat(Expected.of(position, kind, traveller).word()).isEqualTo(word);
  }

  @Test
  void unmarkedLeisureByCarInTheHours_isAMistakeInThePlan() {
    assertThatThrownBy(() -> Expected.of(Hours.Position.INSIDE, TripKind.LEISURE, Traveller.CAR))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
