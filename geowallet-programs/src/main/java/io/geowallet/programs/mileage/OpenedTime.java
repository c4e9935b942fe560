package io.geowallet.programs.mileage;

import io.coneix.contract.program.ProgramInput;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import java.util.List;

/**
 * The times that a program may look at, and what lies at their edges.
 *
 * @param opened slots in scope, less what was withheld or is below the minimum grade
 * @param inScope slots in scope
 */
record OpenedTime(SlotSet opened, SlotSet inScope) {

  static OpenedTime of(ProgramInput input) {
    return new OpenedTime(
        input.inScope().minus(input.withheld()).minus(input.belowMinimum()), input.inScope());
  }

  /** One span for each run of opened slots. */
  List<TimeSpan> windows() {
    return opened.ranges().stream()
        .map(r -> new TimeSpan(r.from() * Slot.LENGTH_MS, r.to() * Slot.LENGTH_MS))
        .toList();
  }

  /** True where the trip was under way when the contract's hours began. */
  boolean crossesStartOfHours(Trip trip) {
    if (!trip.cutAtStart()) {
      return false;
    }
    int first = rangeOf(trip).from();
    return first == 0 || !inScope.contains(new Slot(first - 1));
  }

  /** True where the trip was under way when the contract's hours ended. */
  boolean crossesEndOfHours(Trip trip) {
    return trip.cutAtEnd() && !inScope.contains(new Slot(rangeOf(trip).to()));
  }

  private SlotRange rangeOf(Trip trip) {
    int slot = Slot.ofMs(trip.startMs()).number();
    return opened.ranges().stream()
        .filter(r -> r.from() <= slot && slot < r.to())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a trip outside the opened time"));
  }
}
