package io.geowallet.desk;

import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageSchema;
import java.time.LocalDate;
import java.util.List;

/**
 * The bounds of an offer's terms. Failures name options of {@code desk invite}: the form asks its
 * own fields before it comes here. Stateless.
 */
final class TermsBounds {
  private static final int MAX_MONTHS = 3;

  private TermsBounds() {}

  static void requireHolidays(List<LocalDate> holidays) {
    if (holidays.size() > TimeScope.MAX_HOLIDAYS) {
      throw new UnusableTerms(
          "--holiday", "at most " + TimeScope.MAX_HOLIDAYS + " dates", holidays.size() + "");
    }
    for (LocalDate date : holidays) {
      requireReached("--holiday", date);
    }
  }

  /** Slots end in 2089, and an offer cannot name a date beyond. */
  static void requireReached(String field, LocalDate date) {
    if (date.toEpochDay() < 0 || date.toEpochDay() > Period.MAX_DAY) {
      throw new UnusableTerms(
          field, "a date from 1970 to 2089", "one of the year " + date.getYear());
    }
  }

  /** Disjoint and in order, each in one civil year, each short enough for an answer. */
  static void requirePeriods(List<Period> periods) {
    if (periods.isEmpty() || periods.size() > RecordTerms.MAX_PERIODS) {
      throw badPeriod("1 to " + RecordTerms.MAX_PERIODS + " periods", periods.size() + "");
    }
    periods.forEach(TermsBounds::requirePeriod);
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i).fromDay() < periods.get(i - 1).toDay()) {
        throw badPeriod(
            "each after the one before, and none twice",
            text(periods.get(i)) + " after " + text(periods.get(i - 1)));
      }
    }
  }

  private static void requirePeriod(Period period) {
    LocalDate first = LocalDate.ofEpochDay(period.fromDay());
    LocalDate last = LocalDate.ofEpochDay(period.toDay() - 1L);
    if (first.getYear() != last.getYear()) {
      // The scale counts by civil year: no program could answer.
      throw badPeriod("dates of one civil year: split it at 31 December", text(period));
    }
    if (!last.isBefore(first.plusMonths(MAX_MONTHS))) {
      throw badPeriod(
          "at most "
              + MAX_MONTHS
              + " months: a period's answer has at most "
              + MileageSchema.MAX_LINES
              + " lines",
          text(period));
    }
  }

  private static String text(Period period) {
    return LocalDate.ofEpochDay(period.fromDay())
        + ".."
        + LocalDate.ofEpochDay(period.toDay() - 1L);
  }

  private static UnusableTerms badPeriod(String expected, String found) {
    return new UnusableTerms("--period", expected, found);
  }

  static void requireWorkplaces(int count) {
    if (count > MileageParameters.MAX_PLACES) {
      throw new UnusableTerms(
          "--workplace", "at most " + MileageParameters.MAX_PLACES, Integer.toString(count));
    }
  }

  static void requireLost(int maxLost) {
    if (maxLost < 0 || maxLost > RecordTerms.MAX_LOST) {
      throw new UnusableTerms("--max-lost", "0 to " + RecordTerms.MAX_LOST, maxLost + "");
    }
  }
}
