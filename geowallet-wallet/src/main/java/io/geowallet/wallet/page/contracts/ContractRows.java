package io.geowallet.wallet.page.contracts;

import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.coneix.pages.Lang;
import io.geowallet.wallet.page.contracts.ContractView.PeriodRow;
import io.geowallet.wallet.terms.OfferedTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Works out where a contract and its periods stand at a moment. */
final class ContractRows {
  private final HeldContract held;
  private final List<HeldRun> runs;
  private final long nowMs;
  private final boolean isPastEnd;

  ContractRows(HeldContract held, List<HeldRun> runs, long nowMs) {
    this.held = held;
    this.runs = runs;
    this.nowMs = nowMs;
    this.isPastEnd = held.isPastEnd(nowMs);
  }

  ContractRow row(Lang lang) {
    String purpose =
        lang == Lang.FR ? held.offer().purpose().french() : held.offer().purpose().english();
    return new ContractRow(
        HeldContracts.id(held),
        OfferedTerms.of(held).company(),
        purpose,
        isPastEnd ? ContractRow.ENDED : held.state().text(),
        LocalDate.ofEpochDay(held.offer().lastDay()),
        (int) runs.stream().filter(ContractRows::isAnswered).count(),
        held.offer().runs(),
        next(),
        held.offer().enclaves().acceptSimulation());
  }

  /** The first period that can be sent; after the contract's end, one that was begun before. */
  OptionalInt next() {
    if (held.state() != ContractState.CONCLUDED) {
      return OptionalInt.empty();
    }
    return periods().stream()
        .filter(p -> p.canReview() || p.state().equals("open"))
        .mapToInt(PeriodRow::index)
        .findFirst();
  }

  List<PeriodRow> periods() {
    RecordTerms records = held.offer().records();
    List<PeriodRow> rows = new ArrayList<>();
    for (int i = 0; i < records.periods().size(); i++) {
      int index = i;
      Period period = records.periods().get(i);
      Optional<HeldRun> last =
          runs.stream().filter(r -> r.periodIndex() == index).reduce((a, b) -> b);
      rows.add(
          new PeriodRow(
              i,
              LocalDate.ofEpochDay(period.fromDay()),
              LocalDate.ofEpochDay(period.toDay() - 1L),
              state(last, PeriodBounds.of(records.scope(), period)),
              last.map(HeldRun::k).orElse(0)));
    }
    return List.copyOf(rows);
  }

  private String state(Optional<HeldRun> run, PeriodBounds bounds) {
    if (run.isPresent() && run.get().isOpen()) {
      return "open";
    }
    if (run.filter(ContractRows::isAnswered).isPresent()) {
      return "answered";
    }
    if (isPastEnd) {
      return "missed";
    }
    if (bounds.endMs() + PeriodBounds.LIVE_WITHIN_MS < nowMs) {
      return run.isPresent() ? "failed" : "due";
    }
    if (bounds.endMs() <= nowMs) {
      return "settling";
    }
    return bounds.startMs() <= nowMs ? "running" : "ahead";
  }

  private static boolean isAnswered(HeldRun run) {
    return run.said()
        .map(Statement::outcome)
        .filter(o -> o instanceof Outcome.Answered)
        .isPresent();
  }
}
