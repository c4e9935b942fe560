package io.geowallet.wallet.weather;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * What lies together in the store: a month, UTC, of one department.
 *
 * @param month by the end of the hours
 * @param department the station numbers' millions
 */
record MonthKey(YearMonth month, int department) {
  static MonthKey of(Station station, long hourEndMs) {
    return new MonthKey(monthOf(hourEndMs), station.department());
  }

  static YearMonth monthOf(long hourEndMs) {
    return YearMonth.from(Instant.ofEpochMilli(hourEndMs).atOffset(ZoneOffset.UTC));
  }

  /** The first hour end that is the month's [ms]. */
  static long firstMs(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  String text() {
    return "weather " + month + " " + department;
  }
}
