package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Trip;
import io.geowallet.programs.mileage.MileageLine;

/**
 * A leg that should have become a line of the answer.
 *
 * @param day local date by the contract's own clock, as days since 1970-01-01
 * @param distanceHm units of 0.1 km
 * @param gapHm units of 0.1 km
 * @param grade the lowest of its slots
 * @param slots the slots with fixes that it touches
 */
record ReplayedLine(
    Trip trip, Leg leg, int day, long distanceHm, long gapHm, Grade grade, SlotSet slots) {

  Mode mode() {
    return leg.mode();
  }

  /** True where the line says what this leg gives; the amount depends on the lines before. */
  boolean fits(MileageLine line) {
    return line.day() == day
        && line.mode() == mode()
        && line.distanceHm() == distanceHm
        && line.gapHm() == gapHm
        && line.grade().equals(grade);
  }
}
