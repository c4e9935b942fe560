package io.geowallet.wallet.page.days;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * The way from one span of time to others.
 *
 * @param unit day, week, month or year: which of them this page is
 * @param day path of the day to switch to
 * @param week path of the week
 * @param month path of the month
 * @param year path of the year
 * @param previous path of the span before, where the record reaches back to it
 * @param next path of the span after, where it is not to come
 */
public record SwitchView(
    String unit,
    String day,
    String week,
    String month,
    String year,
    Optional<String> previous,
    Optional<String> next) {
  /** Around a date, without neighbours. */
  static SwitchView around(String unit, LocalDate date) {
    return new SwitchView(
        unit,
        dayPath(date),
        weekPath(date),
        monthPath(YearMonth.from(date)),
        yearPath(date.getYear()),
        Optional.empty(),
        Optional.empty());
  }

  /** The same between neighbours. */
  SwitchView between(Optional<String> before, Optional<String> after) {
    return new SwitchView(unit, day, week, month, year, before, after);
  }

  static String dayPath(LocalDate date) {
    return "/day/" + date;
  }

  static String weekPath(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "/week/%04d-W%02d",
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The path of a month. */
  public static String monthPath(YearMonth month) {
    return "/month/" + month.format(DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT));
  }

  static String yearPath(int year) {
    return "/year/" + year;
  }
}
