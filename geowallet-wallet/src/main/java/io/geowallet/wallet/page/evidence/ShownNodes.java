package io.geowallet.wallet.page.evidence;

import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.job.ChainOpening;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.NodeEvidence;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.chain.ChainValue;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.log.IndexedEntry;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogProof;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.log.TimedSize;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.log.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The nodes that a run showed, with their places and times. Signatures were checked before the run
 * was sent and are not checked again here: no tick may rest on this class. An object for one run.
 */
final class ShownNodes {
  private final Inputs inputs;
  private final Times times;
  private final SortedMap<Integer, LoggedAt> receipts;
  private final List<Shown> nodes = new ArrayList<>();
  private final NavigableMap<Integer, NodeFacts> facts = new TreeMap<>();
  private final TreeSet<Long> lostMs = new TreeSet<>();
  private final Map<Bytes, IndexedEntry> proven = new HashMap<>();
  private final Set<Long> provenSizes = new HashSet<>();

  /** A node with what the run opened of it. */
  record Shown(NodeFacts facts, NodeHead head, NodeEvidence evidence) {}

  /**
   * The nodes of a run.
   *
   * @param receipts the wallet's own, of at least the nodes of the inputs
   */
  ShownNodes(Inputs inputs, Times times, SortedMap<Integer, LoggedAt> receipts) {
    this.inputs = inputs;
    this.times = times;
    this.receipts = receipts;
    LogProof proof = inputs.proof();
    proof.leaves().forEach(leaf -> proven.put(leaf.entry().name(), leaf));
    proof.timed().stream().map(TimedSize::size).forEach(provenSizes::add);
    provenSizes.add(proof.last().size());
    read();
  }

  private void read() {
    ChainOpening chain = inputs.chain();
    ChainValue last = new ChainValue(chain.last(), SecretBytes.of(chain.lastValue().unsafeArray()));
    List<Bytes> names = last.namesFrom(chain.first());
    for (int i = 0; i < inputs.nodes().size(); i++) {
      int index = chain.first() + i;
      Optional<LoggedAt> at = Optional.ofNullable(receipts.get(index));
      Optional<NodeEvidence> shown = inputs.nodes().get(i);
      if (at.isPresent() && shown.isPresent()) {
        add(names.get(i), at.get(), shown.get());
      } else if (at.isPresent()) {
        OptionalLong sec = times.upperSec(at.get().checkpoint());
        sec.ifPresent(s -> lostMs.add(s * 1000));
      }
    }
  }

  private void add(Bytes name, LoggedAt at, NodeEvidence evidence) {
    Node node = Node.decode(evidence.node());
    NodeHead head = node.unverifiedHead();
    Optional<TimedCheckpoint> seen = Optional.ofNullable(head.checkpoint());
    NodeFacts fact =
        new NodeFacts(
            head.index(),
            node.hash(),
            head.previous(),
            name,
            head.parts().size(),
            at,
            times.upperSec(at.checkpoint()),
            seen.isPresent() ? times.lowerSec(seen.get()) : OptionalLong.empty(),
            seen,
            head.index() >= inputs.chain().bindingIndex(),
            isProven(new LogEntry(name, node.hash()), at));
    facts.put(head.index(), fact);
    nodes.add(new Shown(fact, head, evidence));
  }

  private boolean isProven(LogEntry entry, LoggedAt at) {
    IndexedEntry leaf = proven.get(entry.name());
    return leaf != null
        && leaf.index() == at.index()
        && leaf.entry().equals(entry)
        && provenSizes.contains(at.checkpoint().size());
  }

  /** In the order of the chain. */
  List<Shown> nodes() {
    return nodes;
  }

  /** By index. */
  NavigableMap<Integer, NodeFacts> facts() {
    return facts;
  }

  /** How many stayed unopened. */
  int lost() {
    return lostMs.size();
  }

  /** DESIGN 3, Grades: what the enclave gives a record of {@code slot} in a part of that kind. */
  Grade grade(NodeFacts node, PartKind kind, Source source, Slot slot) {
    Binding binding = node.bound() ? Binding.BOUND : Binding.UNBOUND;
    Source proved = source == Source.DROP ? Source.WALLET : source;
    return new Grade(time(node, kind, source, slot), binding, proved);
  }

  private TimeGrade time(NodeFacts node, PartKind kind, Source source, Slot slot) {
    if (kind == PartKind.IMPORT || source == Source.FILE) {
      return TimeGrade.IMPORTED;
    }
    long latest = slot.endMs() + PeriodBounds.LIVE_WITHIN_MS;
    boolean soon = node.upperSec().isPresent() && node.upperSec().getAsLong() * 1000 <= latest;
    boolean notBefore =
        node.lowerSec().isPresent() && node.lowerSec().getAsLong() * 1000 >= slot.startMs();
    Long nextLost = lostMs.ceiling(slot.endMs());
    boolean inShadow = nextLost != null && nextLost <= latest;
    return soon && notBefore && !inShadow ? TimeGrade.LIVE_UNWITNESSED : TimeGrade.LATE;
  }
}
