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
    Binding binding = node.index() >= bindingIndex ? Binding.BOUND : Binding.UNBOUND;
    return new Grade(time(node, kind, source, slot), binding, proved(source));
  }

  private TimeGrade time(CheckedNode node, PartKind kind, Source source, Slot slot) {
    if (kind == PartKind.IMPORT || source == Source.FILE) {
      return TimeGrade.IMPORTED;
    }
    boolean soon = node.logged().sec() * 1000 <= slot.endMs() + PeriodBounds.LIVE_WITHIN_MS;
    boolean notBefore =
        node.lowerSec().isPresent() && node.lowerSec().getAsLong() * 1000 >= slot.startMs();
    if (!soon || !notBefore || lost.shadow(slot)) {
      return TimeGrade.LATE;
    }
    return switch (policy) {
      case LOG -> TimeGrade.LIVE_UNWITNESSED;
    };
  }

  /** That a drop box took a record is proved by nothing in a job so far, so it is not believed. */
  private static Source proved(Source source) {
    return source == Source.DROP ? Source.WALLET : source;
  }
}
