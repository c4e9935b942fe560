package io.geowallet.programs.mileage;

import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.programs.note.TripNote;
import io.geowallet.programs.note.TypedTrips;
import io.geowallet.programs.note.TypedTrips.TypedTrip;
import java.util.ArrayList;
import java.util.List;

/**
 * The typed trips that count, and the number of those left out at the edge of the hours. A trip
 * counts where all its slots were handed over and no phone recorded anything in them: typing fills
 * holes, and changes nothing that was seen (THREATS, T09).
 *
 * @param trips by the contract's kind of vehicle, in order of time
 * @param acrossEdge such trips that end outside the hours
 */
record TypedLegs(List<TypedTrip> trips, int acrossEdge) {

  static TypedLegs of(TypedTrips typed, OpenedTime time, SlotFixes fixes, BusinessRule rule) {
    List<TypedTrip> trips = new ArrayList<>();
    int acrossEdge = 0;
    for (TypedTrip trip : typed.trips()) {
      SlotSet slots = slots(trip.note());
      boolean isSeen = slots.slots().anyMatch(slot -> fixes.grades().containsKey(slot.number()));
      if (!rule.isSaid(trip.note().mode()) || isSeen) {
        continue;
      }
      if (!slots.minus(time.inScope()).isEmpty()) {
        acrossEdge++;
      } else if (slots.minus(time.opened()).isEmpty()) {
        trips.add(trip);
      }
    }
    return new TypedLegs(List.copyOf(trips), acrossEdge);
  }

  private static SlotSet slots(TripNote note) {
    return SlotSet.range(
        Slot.ofMs(note.startMs()).number(), Slot.ofMs(note.endMs() - 1).number() + 1);
  }
}
