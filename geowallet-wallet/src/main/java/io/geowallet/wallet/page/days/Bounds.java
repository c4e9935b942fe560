package io.geowallet.wallet.page.days;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From where to where the record reaches; today belongs to it.
 *
 * @param first the first day with positions, today where there is none
 * @param last today, or the last day with positions where that is later
 */
record Bounds(LocalDate first, LocalDate last) {
  static Bounds of(DayContext context) {
    LocalDate today = context.today();
    LocalDate first = context.book().first().filter(d -> d.isBefore(today)).orElse(today);
    LocalDate last = context.book().last().filter(d -> d.isAfter(today)).orElse(today);
    return new Bounds(first, last);
  }

  /** The day before a span that begins on {@code from}, where the record reaches back to it. */
  Optional<LocalDate> before(LocalDate from) {
    return from.isAfter(first) ? Optional.of(from.minusDays(1)) : Optional.empty();
  }

  /** The day after a span that ends on {@code to}, where it is not to come. */
  Optional<LocalDate> after(LocalDate to) {
    return to.isBefore(last) ? Optional.of(to.plusDays(1)) : Optional.empty();
  }
}
