package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.grade.Source;
import io.geowallet.programs.mileage.MileageLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which leg each line of an answer came from.
 *
 * @param legs one for each line, in their order; empty where none fits
 * @param total true where every line that was not typed has its leg, and every leg its line
 */
record LineTies(List<Optional<ReplayedLine>> legs, boolean total) {
  /**
   * Both are in order of time: a line takes the first leg that fits after that of the line before.
   */
  static LineTies of(List<MileageLine> lines, List<ReplayedLine> replayed) {
    List<Optional<ReplayedLine>> legs = new ArrayList<>();
    int next = 0;
    for (MileageLine line : lines) {
      int at = next;
      while (at < replayed.size() && !replayed.get(at).fits(line)) {
        at++;
      }
      boolean found = at < replayed.size();
      legs.add(found ? Optional.of(replayed.get(at)) : Optional.empty());
      next = found ? at + 1 : next;
    }
    return new LineTies(List.copyOf(legs), isTotal(lines, legs, replayed.size()));
  }

  /** A trip that was typed in has no leg; where only a mode was said, there is one. */
  private static boolean isTotal(
      List<MileageLine> lines, List<Optional<ReplayedLine>> legs, int replayed) {
    int tied = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean isTied = legs.get(i).isPresent();
      boolean isTyped = lines.get(i).grade().source() == Source.TYPED;
      if (!isTied && !isTyped) {
        return false;
      }
      tied += isTied ? 1 : 0;
    }
    return tied == replayed;
  }
}
