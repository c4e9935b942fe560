package io.geowallet.wallet.page.days;

import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Tasks;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.view.DayBook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * What the pages of days work with. Thread-safe.
 *
 * @param book the days of the wallet
 */
public record DayContext(
    Wallet wallet, DayBook book, Tasks tasks, Clock clock, GroundMaps ground, Live live) {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2088;
  private static final int YOUNG_DAYS = 5;

  ZoneId zone() {
    return book.zone();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  /**
   * Where a visitor without a wish begins: today where it has data, else the last day with some.
   */
  LocalDate start() {
    LocalDate today = today();
    return book.last().filter(last -> last.isBefore(today)).orElse(today);
  }

  /** Its month; one that has just begun says little, so the one before, where that has data. */
  YearMonth startMonth() {
    LocalDate start = start();
    LocalDate before = start.withDayOfMonth(1).minusDays(1);
    boolean young = start.getDayOfMonth() <= YOUNG_DAYS;
    boolean has = book.first().filter(first -> !first.isAfter(before)).isPresent();
    return YearMonth.from(young && has ? before : start);
  }

  /**
   * The date, where it is one of those that the record can speak of.
   *
   * @throws NoSuchPage where it is not
   */
  static LocalDate checked(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new NoSuchPage();
    }
    return date;
  }

  /**
   * The date, where it and the days around it are ones that the record can speak of: a day's page
   * looks at both.
   *
   * @throws NoSuchPage where it is not
   */
  static LocalDate checkedDay(LocalDate date) {
    checked(date.minusDays(1));
    return checked(date);
  }
}
