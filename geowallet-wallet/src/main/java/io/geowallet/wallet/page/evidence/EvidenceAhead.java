package io.geowallet.wallet.page.evidence;

import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.geowallet.wallet.page.contracts.HeldContracts;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Opens the evidence of the last answers before somebody asks for it. For one thread. */
public final class EvidenceAhead {
  private final HeldContracts contracts;
  private final EvidenceBook book;
  private Optional<Queue<Answer>> left = Optional.empty();

  private record Answer(HeldContract held, HeldRun run) {}

  /** The answers of some contracts. */
  public EvidenceAhead(HeldContracts contracts, EvidenceBook book) {
    this.contracts = contracts;
    this.book = book;
  }

  /** Opens one more; false where none is left. */
  public boolean step() {
    Queue<Answer> queue = left.orElseGet(() -> new ArrayDeque<>(last()));
    left = Optional.of(queue);
    Answer next = queue.poll();
    if (next != null) {
      book.of(next.held(), next.run());
    }
    return next != null;
  }

  /** The answers about the latest days. */
  private List<Answer> last() {
    return contracts.all().stream()
        .flatMap(held -> contracts.runs(held).stream().map(run -> new Answer(held, run)))
        .filter(answer -> answer.run().statement().isPresent())
        .sorted(Comparator.comparing(EvidenceAhead::day).reversed())
        .limit(EvidenceBook.MOST)
        .toList();
  }

  private static int day(Answer answer) {
    return answer.held().offer().records().periods().get(answer.run().periodIndex()).toDay();
  }
}
