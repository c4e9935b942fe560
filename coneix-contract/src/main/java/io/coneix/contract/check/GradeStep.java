package io.coneix.contract.check;

import io.coneix.contract.check.CheckedChain.LostTimes;
import io.coneix.contract.offer.TimePolicy;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;

/**
 * DESIGN 3, <i>Grades</i>: the grade of a record follows from its part, its node's two times, and
 * the lost entries around it.
 *
 * @param bindingIndex nodes from it on are bound
 * @param policy whose word on time counts
 */
record GradeStep(int bindingIndex, LostTimes lost, TimePolicy.Mode policy) {
  static GradeStep of(CheckedChain chain, TimePolicy.Mode policy) {
    return new GradeStep(chain.bindingIndex(), chain.lostTimes(), policy);
  }

  /** The grade of a record of {@code slot} in a part of {@code node}. */
  Grade grade(CheckedNode node, PartKind kind, Source source, Slot slot) {
    return new Grade(time(node, kind, source, slot), binding(node), source);
  }

  /**
   * The grade of what a drop box took: live by the upper bound of its own entries alone, since a
   * phone that posts ciphertext has nothing to show from before (DESIGN 3, Grades; THREATS, T48).
   * What was logged before the slot began cannot be of it.
   *
   * @param earliestSec upper bound of the first of the slot's entries
   * @param latestSec upper bound of the last
   */
  Grade ofDrops(CheckedNode node, PartKind kind, Slot slot, long earliestSec, long latestSec) {
    boolean soon = latestSec * 1000 <= slot.endMs() + PeriodBounds.LIVE_WITHIN_MS;
    boolean ahead = earliestSec * 1000 + HeadTimes.CLOCK_SKEW_MS < slot.startMs();
    TimeGrade time =
        kind == PartKind.IMPORT ? TimeGrade.IMPORTED : live(soon && !ahead && !lost.shadow(slot));
    return new Grade(time, binding(node), Source.DROP);
  }

  private Binding binding(CheckedNode node) {
    return node.index() >= bindingIndex ? Binding.BOUND : Binding.UNBOUND;
  }

  private TimeGrade time(CheckedNode node, PartKind kind, Source source, Slot slot) {
    if (kind == PartKind.IMPORT || source == Source.FILE) {
      return TimeGrade.IMPORTED;
    }
    boolean soon = node.logged().sec() * 1000 <= slot.endMs() + PeriodBounds.LIVE_WITHIN_MS;
    boolean notBefore =
        node.lowerSec().isPresent() && node.lowerSec().getAsLong() * 1000 >= slot.startMs();
    return live(soon && notBefore && !lost.shadow(slot));
  }

  private TimeGrade live(boolean proved) {
    if (!proved) {
      return TimeGrade.LATE;
    }
    return switch (policy) {
      case LOG -> TimeGrade.LIVE_UNWITNESSED;
    };
  }
}
