package io.geowallet.wallet.page.days;

import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Tasks;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.road.RoadBook;
import io.geowallet.wallet.trips.ModeCorrections;
import io.geowallet.wallet.trips.ModeHabits;
import io.geowallet.wallet.view.DayBook;
import io.geowallet.wallet.view.DaySummary;
import io.geowallet.wallet.view.ModeReading;
import io.geowallet.wallet.weather.WeatherBook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * What the pages of days work with. Thread-safe.
 *
 * @param book the days of the wallet, with modes as they were judged by the positions alone
 * @param corrections what its owner said about modes
 * @param habits the modes that they use
 * @param weather what is known of it
 * @param roads what is known of the roads of legs
 * @param roadWork works out more of them
 */
public record DayContext(
    Wallet wallet,
    DayBook book,
    Tasks tasks,
    Clock clock,
    GroundMaps ground,
    Live live,
    ModeCorrections corrections,
    ModeHabits habits,
    WeatherBook weather,
    RoadBook roads,
    RoadWork roadWork) {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2088;
  private static final int YOUNG_DAYS = 5;

  /** By how the owner travels, and what they said of single legs. */
  ModeReading reading() {
    return new ModeReading(corrections.notes(), habits.never());
  }

  /** The days from {@code from} to {@code to}, both included, with modes as they are shown. */
  List<DaySummary> days(LocalDate from, LocalDate to) {
    ModeReading reading = reading();
    return book.days(from, to).stream().map(reading::of).toList();
  }

  /** A day, with modes as they are shown. */
  DaySummary day(LocalDate date) {
    return days(date, date).get(0);
  }

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
    if (!isKnown(date)) {
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
    if (!hasPage(date)) {
      throw new NoSuchPage();
    }
    return date;
  }

  /** Whether a date has a page of its own. */
  static boolean hasPage(LocalDate date) {
    return isKnown(date.minusDays(1)) && isKnown(date);
  }

  private static boolean isKnown(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }
}
