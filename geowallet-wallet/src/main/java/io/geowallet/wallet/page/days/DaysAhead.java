package io.geowallet.wallet.page.days;

import io.geowallet.wallet.view.DayBook;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Works out days before somebody looks at them, the last first: so the first view of a month does
 * not wait for it. For one thread.
 */
public final class DaysAhead {
  /** How far back from the last day; older ones are worked out when somebody looks at them. */
  private static final int DAYS = 400;

  /** Short, since whoever looks at a day that is not worked out waits for the step. */
  private static final int DAYS_A_STEP = 7;

  private final DayBook book;
  private Optional<LocalDate> next = Optional.empty();
  private LocalDate first = LocalDate.EPOCH;

  /** The days of a book. */
  public DaysAhead(DayContext context) {
    this.book = context.book();
  }

  /** Works out some days more; false where none is left. */
  public boolean step() {
    if (next.isEmpty()) {
      next = book.last();
      LocalDate begin = book.first().orElse(LocalDate.EPOCH);
      LocalDate oldest = next.map(last -> last.minusDays(DAYS)).orElse(begin);
      first = begin.isAfter(oldest) ? begin : oldest;
    }
    next.ifPresent(this::before);
    return next.filter(day -> !day.isBefore(first)).isPresent();
  }

  private void before(LocalDate last) {
    LocalDate from = last.minusDays(DAYS_A_STEP - 1L);
    book.days(from.isBefore(first) ? first : from, last);
    next = Optional.of(last.minusDays(DAYS_A_STEP));
  }
}
