package io.geowallet.wallet.trips;

import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Trip;

/**
 * A trip of the wallet's owner.
 *
 * @param number its place among the trips that start on its day, from 1
 * @param isPrivate true where each slot that it touches is withheld
 */
public record OwnTrip(int number, Trip trip, boolean isPrivate) {
  /** The slots that the trip touches, its first and last fix included. */
  public SlotSet slots() {
    int first = Slot.ofMs(trip.startMs()).number();
    int last = Slot.ofMs(trip.endMs()).number();
    return SlotSet.range(first, last + 1);
  }
}
