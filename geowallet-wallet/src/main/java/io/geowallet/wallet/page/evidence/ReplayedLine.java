package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Trip;
import io.geowallet.programs.mileage.DistanceBy;
import io.geowallet.programs.mileage.MileageLine;
import java.util.Optional;

/**
 * A leg that should have become a line of the answer.
 *
 * @param leg with the mode that counted
 * @param said true where its owner named that mode
 * @param day local date by the contract's own clock, as days since 1970-01-01
 * @param distanceHm units of 0.1 km
 * @param gapHm units of 0.1 km
 * @param grade the lowest of its slots; of source <i>typed</i> where the mode was said
 * @param slots the slots with fixes that it touches
 */
record ReplayedLine(
    Trip trip,
    Leg leg,
    boolean said,
    int day,
    long distanceHm,
    long gapHm,
    Grade grade,
    SlotSet slots) {

  private static final Optional<DistanceBy> ALONG_ROADS = Optional.of(DistanceBy.ROAD);

  Mode mode() {
    return leg.mode();
  }

  /**
   * True where the line says what this leg gives; the amount depends on the lines before. The
   * length of roads is the map's, which the review laid this leg on and this page does not again.
   */
  boolean fits(MileageLine line) {
    return line.day() == day
        && line.mode() == mode()
        && (line.distanceHm() == distanceHm || line.distanceBy().equals(ALONG_ROADS))
        && line.gapHm() == gapHm
        && line.grade().equals(grade);
  }
}
