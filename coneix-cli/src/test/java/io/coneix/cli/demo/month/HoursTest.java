package io.coneix.cli.demo.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
  @ParameterizedTest
  @CsvSource({
    // Friday 23 October is summer time (UTC+2), Monday 26 October winter time (UTC+1).
    "2026-10-23T06:00:00Z, 2026-10-23T17:00:00Z, INSIDE",
    "2026-10-23T05:59:59Z, 2026-10-23T06:30:00Z, ACROSS",
    "2026-10-23T16:30:00Z, 2026-10-23T17:00:00.001Z, ACROSS",
    "2026-10-23T17:00:01Z, 2026-10-23T17:30:00Z, OUTSIDE",
    "2026-10-26T06:30:00Z, 2026-10-26T06:59:00Z, OUTSIDE",
    "2026-10-26T07:00:00Z, 2026-10-26T18:00:00Z, INSIDE",
    "2026-10-24T08:00:00Z, 2026-10-24T09:00:00Z, OUTSIDE",
    "2026-10-23T10:00:00Z, 2026-10-26T10:00:00Z, ACROSS",
    "2026-10-22T18:00:00Z, 2026-10-23T18:00:00Z, ACROSS",
    "2026-10-23T18:00:00Z, 2026-10-26T05:00:00Z, OUTSIDE"
  })
  void span_liesToTheHoursAsSaid(Instant start, Instant end, Hours.Position expected) {
    assertThat(Hours.position(start.toEpochMilli(), end.toEpochMilli())).isEqualTo(expected);
  }
}
