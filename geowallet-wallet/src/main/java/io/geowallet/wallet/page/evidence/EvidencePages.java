package io.geowallet.wallet.page.evidence;

import io.coneix.contract.scope.Period;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.contract.HeldContract;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.coneix.verify.report.Check;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.contracts.Work;
import io.geowallet.wallet.page.evidence.EvidenceView.ChainRow;
import io.geowallet.wallet.page.evidence.EvidenceView.CheckRow;
import io.geowallet.wallet.page.evidence.EvidenceView.LineRow;
import io.geowallet.wallet.terms.OfferedTerms;
import io.geowallet.wallet.terms.VerifyOptions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * From an amount to the fixes, nodes, receipts and checkpoints that it rests on, and back.
 * Thread-safe: reads only, but for the check, which is work of its own.
 */
public final class EvidencePages {
  private static final String BASE = "/contracts/{id}/runs/{k}/evidence";
  private static final List<ItemKind> CHAIN =
      List.of(
          ItemKind.STATEMENT,
          ItemKind.RUN,
          ItemKind.ENCLAVE,
          ItemKind.CONTRACT,
          ItemKind.OFFER,
          ItemKind.ACCEPTANCE,
          ItemKind.COMPANY);

  private final Wallet wallet;
  private final Work work;
  private final HeldContracts contracts;
  private final EvidenceBook book;
  private final CheckBook checks;

  /** The evidence of some contracts. */
  public EvidencePages(
      Wallet wallet, Work work, HeldContracts contracts, EvidenceBook book, CheckBook checks) {
    this.wallet = wallet;
    this.work = work;
    this.contracts = contracts;
    this.book = book;
    this.checks = checks;
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get(BASE, this::overview);
    routes.post(BASE + "/check", this::check);
    routes.get(BASE + "/{kind}", this::one);
    routes.get(BASE + "/{kind}/{key}", this::keyed);
  }

  private RunEvidence find(PageRequest request) {
    HeldContract held = contracts.of(request);
    return book.of(held, contracts.run(held, request));
  }

  private Reply check(PageRequest request) {
    RunEvidence run = find(request);
    String base = Paths.of(run).base();
    return work.start(
        "check",
        base,
        () -> {
          checks.check(run.held());
          return base;
        });
  }

  private Function<ItemKind, CheckState> states(RunEvidence run) {
    Optional<CheckBook.Checked> checked = checks.of(run.held());
    return kind ->
        checked.map(c -> c.of(CheckBook.ids(kind, run.run().k()))).orElse(CheckState.NOT_CHECKED);
  }

  private Reply one(PageRequest request) {
    RunEvidence run = find(request);
    ItemKind kind = kind(request);
    ItemBuilder.Factory items = factory(request, run);
    ItemView view =
        kind == ItemKind.AMOUNT
            ? new RecordItems(run, request.page(), items).amount()
            : new ContractItems(run, request.page(), wallet.holder(), items).of(kind);
    return Reply.page(view.title(), "evidence-item.jte", view);
  }

  private Reply keyed(PageRequest request) {
    RunEvidence run = find(request);
    RecordItems items = new RecordItems(run, request.page(), factory(request, run));
    ItemView view =
        switch (kind(request)) {
          case LINE -> items.line(request.number("key"));
          case SLOT -> items.slot(request.number("key"));
          case RECORD -> items.record(request.path("key"));
          case NODE -> items.node(request.number("key"));
          case ENTRY -> items.entry(request.number("key"));
          case CHECKPOINT -> items.checkpoint(request.number("key"));
          default -> throw new NoSuchPage();
        };
    return Reply.page(view.title(), "evidence-item.jte", view);
  }

  private ItemBuilder.Factory factory(PageRequest request, RunEvidence run) {
    return new ItemBuilder.Factory(
        request.page(),
        Paths.of(run),
        OfferedTerms.of(run.held()).company(),
        states(run),
        run.held().offer().enclaves().acceptSimulation());
  }

  private static ItemKind kind(PageRequest request) {
    String name = request.path("kind");
    for (ItemKind kind : ItemKind.values()) {
      if (kind.text().equals(name)) {
        return kind;
      }
    }
    throw new NoSuchPage();
  }

  private Reply overview(PageRequest request) {
    RunEvidence run = find(request);
    LineGraph graph = new LineGraph(run, request.page());
    List<LineRow> rows = graph.rows();
    Period period = run.held().offer().records().periods().get(run.run().periodIndex());
    Optional<CheckBook.Checked> checked = checks.of(run.held());
    EvidenceView view =
        new EvidenceView(
            HeldContracts.id(run.held()),
            run.run().k(),
            Paths.of(run).base(),
            OfferedTerms.of(run.held()).company(),
            LocalDate.ofEpochDay(period.fromDay()),
            LocalDate.ofEpochDay(period.toDay() - 1L),
            run.mileage().map(m -> m.amountCents()).orElse(0L),
            run.mileage().isPresent(),
            run.total(),
            run.otherVersion(),
            run.lines().stream().filter(TiedLine::isUntied).count(),
            rows,
            slots(run),
            nodes(run).size(),
            checkpoints(run),
            checked.isPresent() ? OptionalLong.of(checked.get().atMs()) : OptionalLong.empty(),
            checked.map(c -> checkRows(c, run.run().k())).orElse(List.of()),
            chain(run),
            graph.overview(rows),
            run.held().offer().enclaves().acceptSimulation(),
            VerifyOptions.of(run.held().offer()));
    return Reply.page(request.page().t("evidence.title"), "evidence-run.jte", view);
  }

  private static int slots(RunEvidence run) {
    return run.lines().stream()
        .map(TiedLine::slots)
        .reduce(SlotSet.EMPTY, (a, b) -> a.union(b))
        .size();
  }

  private static Set<Integer> nodes(RunEvidence run) {
    Set<Integer> nodes = new HashSet<>();
    run.lines().forEach(l -> run.records(l.slots()).forEach(r -> nodes.add(r.node())));
    return nodes;
  }

  private static int checkpoints(RunEvidence run) {
    Set<Long> sizes = new HashSet<>();
    for (int index : nodes(run)) {
      NodeFacts node = run.nodes().get(index);
      if (node != null) {
        sizes.add(node.at().checkpoint().size());
      }
    }
    return sizes.size();
  }

  private List<ChainRow> chain(RunEvidence run) {
    Paths paths = Paths.of(run);
    Function<ItemKind, CheckState> states = states(run);
    return CHAIN.stream()
        .map(kind -> new ChainRow(kind.text(), paths.the(kind), states.apply(kind)))
        .toList();
  }

  /** The checks of the contract and of this run; those of other runs stand on their own pages. */
  private static List<CheckRow> checkRows(CheckBook.Checked checked, int k) {
    return checked.report().checks().stream()
        .map(EvidencePages::row)
        .filter(row -> row.run() == 0 || row.run() == k)
        .toList();
  }

  private static CheckRow row(Check check) {
    int colon = check.id().indexOf(':');
    String id = colon < 0 ? check.id() : check.id().substring(0, colon);
    int run = colon < 0 ? 0 : Integer.parseInt(check.id().substring(colon + 1));
    return new CheckRow(id, run, check.result().text().toLowerCase(Locale.ROOT));
  }
}
