package io.geowallet.wallet.page.contracts;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.pages.Lang;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.terms.OfferedTerms;
import java.time.Clock;
import java.util.List;

/** The list of contracts, each contract's page, and its end. Thread-safe. */
public final class ContractHandlers {
  private final Wallet wallet;
  private final Work work;
  private final HeldContracts contracts;
  private final Clock clock;

  /** Those of {@code wallet}. */
  public ContractHandlers(Wallet wallet, Work work, Clock clock) {
    this.wallet = wallet;
    this.work = work;
    this.contracts = new HeldContracts(wallet);
    this.clock = clock;
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get("/contracts", this::list);
    routes.post("/contracts/look", r -> work.start("sync", "/contracts", this::look));
    routes.get("/contracts/{id}", this::show);
    routes.get("/contracts/{id}/revoke", this::askRevoke);
    routes.post("/contracts/{id}/revoke", this::revoke);
    routes.get("/contracts/{id}/bundle", this::bundle);
    routes.get("/contracts/{id}/trust", this::trust);
  }

  private String look() {
    wallet.sync();
    return "/contracts";
  }

  private Reply list(PageRequest request) {
    Lang lang = request.page().lang();
    List<ContractRow> rows = wallet.contracts().stream().map(c -> rows(c).row(lang)).toList();
    return Reply.page(
        request.page().t("contracts.title"),
        "contract-list.jte",
        new ContractListView(rows, wallet.home().isPresent()));
  }

  private ContractRows rows(HeldContract held) {
    return new ContractRows(held, contracts.runs(held), clock.millis());
  }

  private Reply show(PageRequest request) {
    HeldContract held = contracts.of(request);
    return Reply.page(
        request.page().t("contracts.one.title"), "contract-one.jte", view(request, held));
  }

  private ContractView view(PageRequest request, HeldContract held) {
    ContractRows rows = rows(held);
    Lang lang = request.page().lang();
    boolean isPastEnd = held.isPastEnd(clock.millis());
    boolean active =
        !isPastEnd
            && (held.state() == ContractState.ACCEPTED || held.state() == ContractState.CONCLUDED);
    return new ContractView(
        rows.row(lang),
        TermsBlock.of(OfferedTerms.of(held), lang),
        rows.periods(),
        rows.next(),
        !isPastEnd && held.outgoing().isPresent(),
        held.offerHash().hex(),
        active,
        contracts.runs(held).stream().anyMatch(r -> r.statement().isPresent()));
  }

  private Reply askRevoke(PageRequest request) {
    HeldContract held = contracts.of(request);
    return Reply.page(
        request.page().t("contracts.revoke.title"), "contract-revoke.jte", view(request, held));
  }

  private Reply revoke(PageRequest request) {
    HeldContract held = contracts.of(request);
    String path = HeldContracts.path(held);
    return work.start(
        "revoke",
        path,
        () -> {
          wallet.revoke(held);
          return path;
        });
  }

  private Reply bundle(PageRequest request) {
    HeldContract held = contracts.of(request);
    Bytes bundle = wallet.bundle(held).encode();
    String name = "holder-" + HeldContracts.id(held) + ".bundle";
    return Reply.download("application/octet-stream", name, bundle);
  }

  private Reply trust(PageRequest request) {
    contracts.of(request);
    String trust = wallet.home().orElseThrow(NoSuchPage::new).trust().toJson();
    return Reply.download("application/json", "trust.json", Bytes.utf8(trust));
  }
}
