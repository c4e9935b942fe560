package io.geowallet.wallet.imports.point;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  /** The first five are the examples of RFC 3339, section 5.8. */
  @ParameterizedTest
  @CsvSource({
    "1985-04-12T23:20:50.52Z, 482196050520",
    "1996-12-19T16:39:57-08:00, 851042397000",
    "1990-12-31T23:59:60Z, 662688000000",
    "1990-12-31T15:59:60-08:00, 662688000000",
    "1937-01-01T12:00:27.87+00:20, -1041337172130",
    "2026-10-01t08:15:00z, 1790842500000",
    "2026-10-01T08:15:00.0009Z, 1790842500000",
    "2026-10-01T08:15:00.123456789012345678Z, 1790842500123",
    "2026-10-01T08:15:00.5Z, 1790842500500",
    "2026-10-25T02:30:00+02:00, 1792888200000",
    "2026-10-25T02:30:00+01:00, 1792891800000",
    "2024-02-29T00:00:00-00:00, 1709164800000",
    "1970-01-01T00:00:00Z, 0"
  })
  void time_isReadToTheMillisecond(String text, long ms) {
    assertThat(Rfc3339.parse(text)).isEqualTo(OptionalLong.of(ms));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-10-01",
        "2026-10-01T08:15Z",
        "2026-10-01T08:15:00",
        "2026-10-01 08:15:00Z",
        "2026-10-01T08:15:00.Z",
        "2026-10-01T08:15:00,5Z",
        "2026-10-01T08:15:00+0200",
        "2026-10-01T08:15:00+24:00",
        "2026-10-01T08:15:00+02:60",
        "2026-10-01T24:00:00Z",
        "2026-10-01T08:60:00Z",
        "2026-10-01T08:15:60Z",
        "2026-10-01T08:15:61Z",
        "2026-02-29T08:15:00Z",
        "2026-13-01T08:15:00Z",
        "2026-00-01T08:15:00Z",
        "26-10-01T08:15:00Z",
        "+2026-10-01T08:15:00Z",
        "2026-10-01T08:15:00Z ",
        "2026-10-01T08:15:00Z\n",
        "٢٠٢٦-10-01T08:15:00Z",
        "20261001T081500Z",
        "1790842500",
        "Thu, 01 Oct 2026 08:15:00 GMT"
      })
  void otherForms_areRefused(String text) {
    assertThat(Rfc3339.parse(text)).isEmpty();
  }

  @Test
  void randomTimes_agreeWithTheJdk() {
    SplittableRandom random = Seeds.random("randomTimes", 31);
    for (int i = 0; i < 5_000; i++) {
      long ms = random.nextLong(0, 4_000_000_000_000L);
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1_000, 1_000));
      String text = OffsetDateTime.ofInstant(Instant.ofEpochMilli(ms), offset).toString();
      boolean hasSeconds = text.indexOf(':', text.indexOf(':') + 1) == 16;
      if (hasSeconds) {
        assertThat(Rfc3339.parse(text)).as(text).isEqualTo(OptionalLong.of(ms));
      }
    }
  }
}
