package io.coneix.testworld;

import io.coneix.contract.check.PeriodBounds;
import io.coneix.contract.job.CategoryCover;
import io.coneix.contract.job.ChainOpening;
import io.coneix.contract.job.EarlierRun;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.Job;
import io.coneix.contract.job.NodeEvidence;
import io.coneix.contract.job.OpenedPart;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogProof;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.slot.SlotSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Builds the job of one run, right in everything but what a test changes. Not thread-safe.
 *
 * <p>Order: pick what to change, then {@link #build}, which consumes the run's name at the log's
 * time.
 */
public final class JobBuilder {
  private final World world;
  private final TestContract contract;
  private final int period;
  private TestHolder holder;
  private int k = 1;
  private List<EarlierRun> earlier = List.of();
  private Optional<Integer> first = Optional.empty();
  private Optional<Integer> last = Optional.empty();
  private SlotSet withheld = SlotSet.EMPTY;
  private Optional<List<CategoryCover>> covers = Optional.empty();
  private Bytes holderParameters = Bytes.EMPTY;
  private final Set<Integer> lost = new HashSet<>();
  private Predicate<LogEntry> listed = entry -> true;
  private UnaryOperator<Vouchers> vouchers = v -> v;
  private UnaryOperator<ChainOpening> chain = c -> c;
  private UnaryOperator<Inputs> inputs = i -> i;
  private UnaryOperator<Job> job = j -> j;

  /** A job for the first run of a contract, for the period of that place in the offer. */
  public JobBuilder(World world, TestContract contract, int period) {
    this.world = world;
    this.contract = contract;
    this.period = period;
    this.holder = contract.holder();
  }

  /** The next run after {@code history}. */
  public JobBuilder after(RunHistory history) {
    return run(history.nextK(), history.earlier());
  }

  /** Run {@code number} with what it shows of the earlier ones. */
  public JobBuilder run(int number, List<EarlierRun> shown) {
    k = number;
    earlier = shown;
    return this;
  }

  /** Shows another holder's chain and records. */
  public JobBuilder holder(TestHolder other) {
    holder = other;
    return this;
  }

  /** Shows nodes from {@code index} on, instead of the first that pins the period. */
  public JobBuilder first(int index) {
    first = Optional.of(index);
    return this;
  }

  /** Shows nodes up to {@code index}, instead of the first that pins the period's end. */
  public JobBuilder last(int index) {
    last = Optional.of(index);
    return this;
  }

  /** Hands over no keys, bodies or records of these slots. */
  public JobBuilder withhold(SlotSet slots) {
    withheld = slots;
    return this;
  }

  /** Hands over these keys. */
  public JobBuilder covers(List<CategoryCover> keys) {
    covers = Optional.of(keys);
    return this;
  }

  /** The holder's secret parameters. */
  public JobBuilder holderParameters(Bytes encoded) {
    holderParameters = encoded;
    return this;
  }

  /** Does not open the head of node {@code index}. */
  public JobBuilder lose(int index) {
    lost.add(index);
    return this;
  }

  /** Lists only the entries that {@code wanted} lets through. */
  public JobBuilder list(Predicate<LogEntry> wanted) {
    listed = listed.and(wanted);
    return this;
  }

  /** Changes the vouchers, before their entries are looked up. */
  public JobBuilder vouchers(UnaryOperator<Vouchers> change) {
    vouchers = change;
    return this;
  }

  /** Changes the chain's opening, after the nodes were picked. */
  public JobBuilder chain(UnaryOperator<ChainOpening> change) {
    chain = change;
    return this;
  }

  /** Changes the inputs, before they are hashed. */
  public JobBuilder inputs(UnaryOperator<Inputs> change) {
    inputs = change;
    return this;
  }

  /** Changes the envelope, before it is signed. */
  public JobBuilder job(UnaryOperator<Job> change) {
    job = change;
    return this;
  }

  /** The inputs, without consuming a name. */
  public Inputs buildInputs() {
    RecordTerms terms = contract.terms().offer().records();
    PeriodBounds bounds = PeriodBounds.of(terms.scope(), terms.periods().get(period));
    int from = first.orElseGet(() -> firstNode(bounds));
    int to = last.orElseGet(() -> lastNode(bounds));
    SlotSet shown = bounds.inScope().minus(withheld);
    List<Optional<NodeEvidence>> nodes = new ArrayList<>();
    for (int index = from; index <= to; index++) {
      nodes.add(
          lost.contains(index)
              ? Optional.empty()
              : Optional.of(evidence(holder.nodes().get(index - 1), shown, terms.categories())));
    }
    Vouchers shownVouchers = vouchers.apply(contract.vouchers());
    return inputs.apply(
        new Inputs(
            contract.terms().contractHash(),
            period,
            covers.orElseGet(() -> covers(terms.categories(), shown)),
            chain.apply(opening(from, to)),
            nodes,
            proof(from, to, shownVouchers),
            holderParameters,
            earlier,
            shownVouchers,
            world.bytes(Sha256.SIZE)));
  }

  /** Consumes the run's name and seals nothing yet. */
  public BuiltJob build(TestEnclave enclave) {
    return build(buildInputs(), enclave);
  }

  /** The same for inputs that were built before: the name may be consumed already. */
  public BuiltJob build(Inputs built, TestEnclave enclave) {
    Bytes encoded = built.encode();
    RunValue value = contract.runs().value(k);
    LogEntry entry = value.entry(RunKind.RUN, Inputs.digest(encoded));
    world.log().append(entry);
    Proofs proofs = new Proofs(world.log(), listed).entry(entry).evidence(enclave.evidence());
    proofs.timed(built.proof().last().timed());
    Job envelope =
        job.apply(
            new Job(
                contract.contract(),
                k,
                value.revealed(),
                enclave.evidence(),
                proofs.build(),
                encoded));
    Sign1 signed = Sign1.sign(ObjectType.JOB, envelope.encode(), contract.holderKey());
    return new BuiltJob(built, encoded, envelope, signed, enclave);
  }

  /** The first node that pins the start: after the newest one from before the period. */
  private int firstNode(PeriodBounds bounds) {
    int index = holder.nodes().size();
    while (index > 0 && upperSec(index) * 1000 >= bounds.startMs()) {
      index--;
    }
    return index + 1;
  }

  private int lastNode(PeriodBounds bounds) {
    long needed = bounds.endMs() + PeriodBounds.LIVE_WITHIN_MS;
    for (StoredNode node : holder.nodes()) {
      NodeHead head = node.node().unverifiedHead();
      if (head.checkpoint() != null
          && head.checkpoint().cosignatures().get(0).timeSec() * 1000 > needed) {
        return node.index();
      }
    }
    throw new IllegalStateException("no node from after the period: let more time pass");
  }

  private long upperSec(int index) {
    return world
        .log()
        .firstIncluding(holder.nodes().get(index - 1).leafIndex())
        .cosignatures()
        .get(0)
        .timeSec();
  }

  private ChainOpening opening(int from, int to) {
    return new ChainOpening(
        contract.bindingIndex(),
        contract.chainSalt(),
        from,
        to,
        Bytes.of(holder.value(to).value().unsafeReveal(SecretAccess.FOR_CRYPTO)),
        holder.nodeKey().publicKey().encoded());
  }

  private List<CategoryCover> covers(List<Category> categories, SlotSet shown) {
    return categories.stream()
        .sorted(Comparator.comparing(Category::ordinal))
        .map(category -> new CategoryCover(category, holder.cover(category, shown)))
        .toList();
  }

  private static NodeEvidence evidence(StoredNode node, SlotSet shown, List<Category> categories) {
    List<OpenedPart> opened = new ArrayList<>();
    List<Bytes> records = new ArrayList<>();
    List<Bytes> drops = new ArrayList<>();
    for (int i = 0; i < node.parts().size(); i++) {
      PendingPart part = node.parts().get(i);
      if (part.body().content() instanceof PartContent.Records content
          && shown.contains(part.body().slot())) {
        opened.add(new OpenedPart(i, part.body().encode()));
        for (int r = 0; r < part.records().size(); r++) {
          if (categories.contains(content.records().get(r).category())) {
            records.add(part.records().get(r));
          }
        }
        part.drops().forEach(drop -> drops.add(drop.body()));
      } else if (part.body().content() instanceof PartContent.Drops) {
        opened.add(new OpenedPart(i, part.body().encode()));
      }
    }
    return new NodeEvidence(node.node().encode(), opened, records, drops);
  }

  private LogProof proof(int from, int to, Vouchers shownVouchers) {
    Proofs proofs = new Proofs(world.log(), listed).vouchers(shownVouchers);
    proofs
        .entry(contract.terms().offerEntry())
        .entry(contract.terms().acceptanceEntry())
        .entry(contract.terms().contractEntry());
    for (int index = Math.max(1, from - 1); index <= to; index++) {
      StoredNode node = holder.nodes().get(index - 1);
      proofs.node(node);
      node.parts().forEach(part -> part.drops().forEach(drop -> proofs.entry(drop.entry())));
    }
    for (int i = 0; i < earlier.size(); i++) {
      EarlierRun run = earlier.get(i);
      proofs.entry(contract.runs().value(i + 1).entry(run.kind(), run.digest()));
      run.evidence().ifPresent(proofs::evidence);
    }
    return proofs.build();
  }
}
