package io.geowallet.desk;

import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.scope.Period;
import io.coneix.contract.scope.TimeScope;
import java.time.LocalDate;
import java.util.List;

/**
 * The bounds of an offer's terms. Failures name options of {@code desk invite}: the form asks its
 * own fields before it comes here. Stateless.
 */
final class TermsBounds {
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

  static void requireLost(int maxLost) {
    if (maxLost < 0 || maxLost > RecordTerms.MAX_LOST) {
      throw new UnusableTerms("--max-lost", "0 to " + RecordTerms.MAX_LOST, maxLost + "");
    }
  }
}
