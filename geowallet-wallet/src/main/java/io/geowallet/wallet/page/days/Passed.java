package io.geowallet.wallet.page.days;

import io.coneix.evidence.slot.Slot;
import io.geowallet.wallet.view.LocalDay;
import java.time.LocalDate;

/** How much of a span of time could have been recorded. Stateless. */
final class Passed {
  private Passed() {}

  /**
   * The slots from {@code from} to {@code to}, both included, that have ended and do not lie before
   * the record's first.
   */
  static long slots(DayContext context, LocalDate from, LocalDate to) {
    int first = Slot.ofMs(LocalDay.of(from, context.zone()).startMs()).number();
    int end = Slot.ofMs(LocalDay.of(to, context.zone()).endMs() - 1).number() + 1;
    int begun = context.book().positions().first().orElse(end);
    int now = Slot.ofMs(context.clock().millis()).number();
    return Math.max(0, Math.min(end, now) - Math.max(first, begun));
  }
}
