package io.coneix.holder.run;

import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.graph.GraphPart;
import io.coneix.holder.graph.GraphReader;
import io.coneix.holder.graph.StoredNode;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.log.Times;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which nodes a job shows: the fewest that the rule of no gap allows (DESIGN 3, No gap).
 *
 * @param first index a
 * @param last index b
 */
record NodeSpan(int first, int last) {
  /** How many nodes are read at a time while the end is looked for. */
  private static final int STEP = 200;

  /**
   * The span for a period.
   *
   * @param bindingIndex from which node on records are bound
   * @throws PeriodNotOver where no logged node pins the end
   */
  static NodeSpan find(
      GraphReader graph, Times times, RecordTerms terms, int bindingIndex, PeriodBounds period) {
    int first = firstAfterStart(graph, times, period);
    if (terms.minimum().binding() == Binding.BOUND) {
      // What was logged before the binding does not count: no need to show it.
      first = Math.max(first, bindingIndex);
    }
    int pin = pin(graph, times, Math.max(first, bindingIndex), period);
    return new NodeSpan(first, Math.max(pin, lastInScope(graph, terms, period)));
  }

  /**
   * The span, begun early enough to show what binds the phones of {@code boxes}: the newest word on
   * each from before the period, where there is one. A phone that was added in the period is bound
   * by a node of the span.
   */
  NodeSpan withBindings(GraphReader graph, Times times, PeriodBounds period, Set<Bytes> boxes) {
    int start = firstAfterStart(graph, times, period);
    int from = start;
    Set<Bytes> open = new HashSet<>(boxes);
    for (int to = start - 1; to >= 1 && !open.isEmpty(); to -= STEP) {
      List<StoredNode> nodes = graph.nodes(Math.max(1, to - STEP + 1), to);
      for (int i = nodes.size() - 1; i >= 0; i--) {
        if (open.removeAll(bound(nodes.get(i)))) {
          from = nodes.get(i).index();
        }
      }
    }
    return new NodeSpan(Math.min(first, from), last);
  }

  private static Set<Bytes> bound(StoredNode stored) {
    Set<Bytes> boxes = new HashSet<>();
    List<PartHead> heads = stored.node().map(n -> n.unverifiedHead().parts()).orElse(List.of());
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).kind() == PartKind.DEVICE
          && PartBody.decode(stored.bodies().get(i)).content() instanceof PartContent.Drops drops) {
        boxes.add(drops.device().box());
      }
    }
    return boxes;
  }

  /** One after the last node that was logged before the period began; times rise with the chain. */
  private static int firstAfterStart(GraphReader graph, Times times, PeriodBounds period) {
    int before = 0;
    int after = graph.lastLogged() + 1;
    while (after - before > 1) {
      int middle = (before + after) >>> 1;
      OptionalLong upper = upper(graph, times, middle);
      if (upper.isPresent() && upper.getAsLong() * 1000 < period.startMs()) {
        before = middle;
      } else {
        after = middle;
      }
    }
    return before + 1;
  }

  private static OptionalLong upper(GraphReader graph, Times times, int index) {
    Optional<LoggedAt> at = graph.receipt(index);
    return at.isPresent() ? times.upperSec(at.get().checkpoint()) : OptionalLong.empty();
  }

  /** The first node from {@code from} on that knows a checkpoint from after the period. */
  private static int pin(GraphReader graph, Times times, int from, PeriodBounds period) {
    long neededMs = period.endMs() + PeriodBounds.LIVE_WITHIN_MS;
    int last = graph.lastLogged();
    for (int at = from; at <= last; at += STEP) {
      for (StoredNode node : graph.nodes(at, Math.min(last, at + STEP - 1))) {
        if (lower(times, node) * 1000 > neededMs) {
          return node.index();
        }
      }
    }
    throw new PeriodNotOver();
  }

  private static long lower(Times times, StoredNode node) {
    Optional<NodeHead> head = node.node().map(n -> n.unverifiedHead());
    TimedCheckpoint checkpoint = head.isPresent() ? head.get().checkpoint() : null;
    return checkpoint == null ? -1 : times.lowerSec(checkpoint).orElse(-1);
  }

  /**
   * The last node that has data of the period's slots: what was imported or noted later counts
   * where the contract takes it. A contract for live records only needs no later node.
   */
  private static int lastInScope(GraphReader graph, RecordTerms terms, PeriodBounds period) {
    if (terms.minimum().time().compareTo(TimeGrade.LATE) < 0
        && !terms.categories().contains(Category.NOTE)) {
      return 0;
    }
    int last = 0;
    for (Slot slot : (Iterable<Slot>) period.inScope().slots()::iterator) {
      for (GraphPart part : graph.parts(slot)) {
        if (isData(terms.categories(), part.body().kind())) {
          last = Math.max(last, part.node());
        }
      }
    }
    return Math.min(last, graph.lastLogged());
  }

  /** Whether an enclave reads parts of that kind: notes are data only to who asks for notes. */
  static boolean isData(List<Category> categories, PartKind kind) {
    return kind == PartKind.NOTE ? categories.contains(Category.NOTE) : kind.hasRecords();
  }
}
