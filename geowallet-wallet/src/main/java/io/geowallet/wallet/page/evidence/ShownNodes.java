package io.geowallet.wallet.page.evidence;

import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.job.ChainOpening;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.NodeEvidence;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
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
  private static final long CLOCK_SKEW_MS = 60_000;
  private static final Bytes NO_ROOT = Bytes.wrap(new byte[Sha256.SIZE]);

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
    return new Grade(time(node, kind, source, slot), binding, source);
  }

  /** The same of what a drop box took: by its own entries. */
  Grade dropGrade(NodeFacts node, PartKind kind, List<IndexedEntry> entries, Slot slot) {
    long first = Long.MAX_VALUE;
    long last = 0;
    for (IndexedEntry entry : entries) {
      long sec = upperSec(entry.index());
      first = Math.min(first, sec);
      last = Math.max(last, sec);
    }
    boolean ahead = first * 1000 + CLOCK_SKEW_MS < slot.startMs();
    boolean live = isSoon(OptionalLong.of(last), slot) && !ahead && !inShadow(slot);
    TimeGrade time = live ? TimeGrade.LIVE_UNWITNESSED : TimeGrade.LATE;
    Binding binding = node.bound() ? Binding.BOUND : Binding.UNBOUND;
    return new Grade(kind == PartKind.IMPORT ? TimeGrade.IMPORTED : time, binding, Source.DROP);
  }

  /** By the first timed size behind the entry, as the enclave takes it. */
  private long upperSec(long index) {
    return inputs.proof().timed().stream()
        .filter(timed -> timed.size() > index)
        .map(timed -> new TimedCheckpoint(timed.size(), NO_ROOT, timed.cosignatures()))
        .flatMapToLong(checkpoint -> times.upperSec(checkpoint).stream())
        .min()
        .orElse(Long.MAX_VALUE / 1000);
  }

  /** The entry that the run's proof lists under a name. */
  Optional<IndexedEntry> proven(Bytes name) {
    return Optional.ofNullable(proven.get(name));
  }

  private TimeGrade time(NodeFacts node, PartKind kind, Source source, Slot slot) {
    if (kind == PartKind.IMPORT || source == Source.FILE) {
      return TimeGrade.IMPORTED;
    }
    boolean soon = isSoon(node.upperSec(), slot);
    boolean notBefore =
        node.lowerSec().isPresent() && node.lowerSec().getAsLong() * 1000 >= slot.startMs();
    return soon && notBefore && !inShadow(slot) ? TimeGrade.LIVE_UNWITNESSED : TimeGrade.LATE;
  }

  private static boolean isSoon(OptionalLong upperSec, Slot slot) {
    long latest = slot.endMs() + PeriodBounds.LIVE_WITHIN_MS;
    return upperSec.isPresent() && upperSec.getAsLong() <= latest / 1000;
  }

  private boolean inShadow(Slot slot) {
    Long nextLost = lostMs.ceiling(slot.endMs());
    return nextLost != null && nextLost <= slot.endMs() + PeriodBounds.LIVE_WITHIN_MS;
  }
}
