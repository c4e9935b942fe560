package io.geowallet.wallet;

import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.chain.RunKind;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.contract.NotPossible;
import io.coneix.holder.run.HeldRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Picks a period of a contract. Stateless. */
final class Periods {
  private Periods() {}

  /** The period that holds a local date. */
  static int holding(HeldContract held, LocalDate date) {
    List<Period> periods = held.offer().records().periods();
    for (int i = 0; i < periods.size(); i++) {
      if (periods.get(i).contains((int) date.toEpochDay())) {
        return i;
      }
    }
    throw new NotPossible("no such period", "a date in one of the periods", date.toString(), "");
  }

  /** The first period that is over and has no answer; past the contract's end, one on its way. */
  static int next(HeldContract held, List<HeldRun> runs, long nowMs) {
    RecordTerms records = held.offer().records();
    if (held.isPastEnd(nowMs)) {
      return begun(held, runs);
    }
    Set<Integer> answered =
        runs.stream()
            .filter(r -> r.said().filter(s -> s.outcome() instanceof Outcome.Answered).isPresent())
            .map(HeldRun::periodIndex)
            .collect(Collectors.toSet());
    for (int i = 0; i < records.periods().size(); i++) {
      PeriodBounds bounds = PeriodBounds.of(records.scope(), records.periods().get(i));
      if (!answered.contains(i) && bounds.endMs() <= nowMs) {
        return i;
      }
    }
    throw new NotPossible("nothing to send", "a period that is over and has no answer", "none", "");
  }

  /** A run that was logged in time still gets its answer. */
  private static int begun(HeldContract held, List<HeldRun> runs) {
    return runs.stream()
        .filter(r -> r.kind() == RunKind.RUN && r.isOpen())
        .mapToInt(HeldRun::periodIndex)
        .findFirst()
        .orElseThrow(
            () ->
                new NotPossible(
                    "nothing to send",
                    "a contract in force",
                    "one whose last day was " + LocalDate.ofEpochDay(held.offer().lastDay()),
                    "the company can invite you to another contract"));
  }
}
