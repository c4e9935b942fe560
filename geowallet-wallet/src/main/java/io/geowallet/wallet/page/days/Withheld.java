package io.geowallet.wallet.page.days;

import io.coneix.evidence.slot.SlotSet;
import io.geowallet.wallet.trips.PrivateMarks;
import io.geowallet.wallet.view.DaySummary;
import io.geowallet.wallet.view.DayTrip;
import java.util.Collection;
import java.util.List;

/** What private marks withhold. Stateless. */
final class Withheld {
  private Withheld() {}

  /** The withheld slots of some days, by the trips that are found on them. */
  static SlotSet slots(PrivateMarks marks, Collection<DaySummary> days) {
    return marks.slots(
        days.stream().flatMap(day -> day.trips().stream()).map(DayTrip::trip).toList());
  }

  /** Whole millimetres of trips of which each slot is marked. */
  static long mm(DaySummary day, SlotSet marked) {
    long mm = 0;
    for (DayTrip trip : marked.isEmpty() ? List.<DayTrip>of() : day.trips()) {
      if (trip.own(false).slots().minus(marked).isEmpty()) {
        mm += trip.trip().distanceMm();
      }
    }
    return mm;
  }

  /** The same of several days. */
  static long mm(Collection<DaySummary> days, SlotSet marked) {
    return days.stream().mapToLong(day -> mm(day, marked)).sum();
  }
}
