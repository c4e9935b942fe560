package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.grade.Source;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.programs.mileage.MileageLine;
import java.util.Optional;

/**
 * A line of an answer with the leg that it came from.
 *
 * @param number its place in the answer, from 1
 * @param leg empty where none fits
 */
record TiedLine(int number, MileageLine line, Optional<ReplayedLine> leg) {
  /** True where neither a leg nor its owner's word explains the line. */
  boolean isUntied() {
    return leg.isEmpty() && !isTyped();
  }

  /** True where the line rests on what its owner typed: a whole trip, or the mode of a leg. */
  boolean isTyped() {
    return line.grade().source() == Source.TYPED;
  }

  /** The slots that the line rests on; none where it is not tied. */
  SlotSet slots() {
    return leg.map(ReplayedLine::slots).orElse(SlotSet.EMPTY);
  }
}
