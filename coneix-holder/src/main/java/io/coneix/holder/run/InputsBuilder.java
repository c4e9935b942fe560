package io.coneix.holder.run;

import io.coneix.client.tiles.TileClient;
import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.job.CategoryCover;
import io.coneix.contract.job.ChainOpening;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.NodeEvidence;
import io.coneix.contract.job.OpenedPart;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.chain.ChainValue;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.Cover;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.LogProof;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.HolderContext;
import io.coneix.holder.graph.GraphReader;
import io.coneix.holder.graph.StoredNode;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.log.PlaceCache;
import io.coneix.holder.log.Times;
import io.coneix.holder.store.StoreFault;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Builds the inputs of a run: keys, heads, parts, records and proofs, as the design page's section
 * 5 lists them. Thread-safe.
 */
public final class InputsBuilder {
  private final HolderKeys keys;
  private final GraphReader graph;
  private final PlaceCache places;
  private final TileClient tiles;
  private final SecureRandom random;

  /** A builder over the wallet's graph and the platform's log. */
  public InputsBuilder(
      HolderContext context, GraphReader graph, PlaceCache places, TileClient tiles) {
    this.keys = context.keys();
    this.graph = graph;
    this.places = places;
    this.tiles = tiles;
    this.random = context.random();
  }

  /**
   * The inputs of {@code plan}, with a fresh salt.
   *
   * @param newest a verified checkpoint of the log
   * @throws PeriodNotOver where no node pins the period's end
   * @throws io.coneix.holder.log.NotLogged where something is not in the log
   */
  public Inputs build(RunPlan plan, SignedHead newest) {
    RecordTerms terms = plan.held().offer().records();
    LogKeys logKeys = plan.held().offer().time().logKeys();
    PeriodBounds period = PeriodBounds.of(terms.scope(), terms.periods().get(plan.periodIndex()));
    NodeSpan span =
        NodeSpan.find(graph, new Times(logKeys), terms, plan.held().bindingIndex(), period);
    SlotSet shown = period.inScope().minus(plan.withheld());
    List<StoredNode> nodes = graph.nodes(span.first(), span.last());
    ShownDrops drops = new ShownDrops(graph, nodes, shown, terms.categories());
    if (!drops.boxes().isEmpty()) {
      span = span.withBindings(graph, new Times(logKeys), period, drops.boxes());
      nodes = graph.nodes(span.first(), span.last());
    }
    byte[] salt = new byte[Sha256.SIZE];
    random.nextBytes(salt);
    return new Inputs(
        plan.contract().hash(),
        plan.periodIndex(),
        covers(terms.categories(), shown),
        opening(plan, span),
        nodes.stream().map(node -> evidence(node, shown, terms.categories(), drops)).toList(),
        proof(plan, span, nodes, drops, newest),
        plan.holderParameters(),
        plan.earlier().stream().map(HeldRun::asEarlier).toList(),
        plan.held().letter().vouchers(),
        Bytes.wrap(salt));
  }

  private List<CategoryCover> covers(List<Category> categories, SlotSet shown) {
    return categories.stream()
        .sorted()
        .distinct()
        .map(category -> new CategoryCover(category, Cover.of(keys.tree(category), shown)))
        .toList();
  }

  private ChainOpening opening(RunPlan plan, NodeSpan span) {
    byte[] lastValue =
        keys.chain().value(span.last()).value().reveal(SecretAccess.FOR_SEALED_ENCODING);
    return new ChainOpening(
        plan.held().bindingIndex(),
        keys.contract(plan.held().offerHash()).chainSalt(),
        span.first(),
        span.last(),
        Bytes.wrap(lastValue),
        keys.nodeKey().publicKey().encoded());
  }

  private Optional<NodeEvidence> evidence(
      StoredNode stored, SlotSet shown, List<Category> categories, ShownDrops drops) {
    return stored
        .node()
        .map(
            node -> {
              List<PartHead> heads = node.unverifiedHead().parts();
              List<OpenedPart> opened = new ArrayList<>();
              List<Bytes> records = new ArrayList<>();
              for (int i = 0; i < heads.size(); i++) {
                PartHead head = heads.get(i);
                if (head.kind() == PartKind.DEVICE) {
                  Bytes body = stored.bodies().get(i);
                  if (drops.isBinding(stored.index(), PartBody.decode(body))) {
                    opened.add(new OpenedPart(i, body));
                  }
                } else if (NodeSpan.isData(categories, head.kind())
                    && shown.contains(head.slot())) {
                  Bytes body = stored.bodies().get(i);
                  opened.add(new OpenedPart(i, body));
                  addRecords(PartBody.decode(body), categories, records);
                }
              }
              return new NodeEvidence(node.encode(), opened, records, drops.bodies(stored.index()));
            });
  }

  private void addRecords(PartBody body, List<Category> categories, List<Bytes> into) {
    if (body.content() instanceof PartContent.Records data) {
      for (RecordRef ref : data.records()) {
        if (categories.contains(ref.category())) {
          graph.sealedRecord(ref.recordHash()).ifPresent(into::add);
        }
      }
    }
  }

  private LogProof proof(
      RunPlan plan, NodeSpan span, List<StoredNode> nodes, ShownDrops drops, SignedHead newest) {
    ProofCollector proof = new ProofCollector(places, tiles, newest);
    proof.vouchers(plan.held().letter().vouchers()).contract(plan.contract());
    addNodes(proof, span, nodes);
    drops.entries().forEach(entry -> proof.entry(entry, places.require(entry, "drop").at()));
    RunChain runs = keys.runs(plan.held().offerHash(), plan.contract().acceptance().runNames());
    for (HeldRun run : plan.earlier()) {
      LogEntry entry = runs.value(run.k()).entry(run.kind(), run.digest());
      proof.entry(entry, run.entry().orElseThrow());
      run.evidence().ifPresent(proof::evidence);
    }
    return proof.build();
  }

  /** Nodes a to b, and the entry of the one before, whose time pins the period's start. */
  private void addNodes(ProofCollector proof, NodeSpan span, List<StoredNode> nodes) {
    int from = Math.max(1, span.first() - 1);
    ChainValue last = keys.chain().value(span.last());
    List<Bytes> names = last.namesFrom(from);
    SortedMap<Integer, LoggedAt> receipts = graph.receipts(from, span.last());
    if (from < span.first()) {
      StoredNode before = graph.nodes(from, from).get(0);
      proof.entry(new LogEntry(names.get(0), before.hash()), at(receipts, from));
    }
    for (StoredNode node : nodes) {
      LogEntry entry = new LogEntry(names.get(node.index() - from), node.hash());
      proof.entry(entry, at(receipts, node.index()));
      node.node()
          .flatMap(n -> Optional.ofNullable(n.unverifiedHead().checkpoint()))
          .ifPresent(proof::timed);
    }
  }

  private static LoggedAt at(SortedMap<Integer, LoggedAt> receipts, int index) {
    LoggedAt at = receipts.get(index);
    if (at == null) {
      throw new StoreFault("reading a receipt", "it is missing");
    }
    return at;
  }
}
