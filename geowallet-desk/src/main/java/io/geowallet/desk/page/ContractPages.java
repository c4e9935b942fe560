package io.geowallet.desk.page;

import io.coneix.client.PlatformClient;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.PageRequest;
import io.coneix.pages.PlainText;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.desk.book.Books;
import io.geowallet.desk.book.BundleCheck;
import io.geowallet.desk.book.Deal;
import java.util.List;
import java.util.Optional;

/** Contracts: their terms, their periods, and the file for an auditor. */
final class ContractPages {
  private static final int SHORT_ID = 12;

  private final Office office;
  private final Work work;

  ContractPages(Office office, Work work) {
    this.office = office;
    this.work = work;
  }

  void addTo(Routes routes) {
    routes.get("/contracts", this::list);
    routes.get("/contracts/{id}", this::one);
    routes.get("/contracts/{id}/bundle", this::bundle);
  }

  private Reply list(PageRequest r) {
    long today = office.today().toEpochDay();
    List<ContractsView.Row> rows =
        office.books().deals().stream()
            .map(d -> new ContractsView.Row(d, hasEnded(d), d.missing(today).size()))
            .toList();
    return Reply.page(
        r.page().t("nav.contracts"), "contracts.jte", new ContractsView(rows, work.last()));
  }

  private boolean hasEnded(Deal deal) {
    return deal.offer().untilSec() < office.nowSec();
  }

  private Deal require(PageRequest r) {
    return office.books().deal(r.path("id")).orElseThrow(NoSuchPage::new);
  }

  private Reply one(PageRequest r) {
    Deal deal = require(r);
    Books books = office.books();
    long today = office.today().toEpochDay();
    List<ContractView.Row> rows =
        deal.periods().stream()
            .map(p -> new ContractView.Row(p, p.toDay() <= today, deal.told(p)))
            .toList();
    ContractView view =
        new ContractView(
            deal, hasEnded(deal), Sites.of(Optional.of(deal.offer()), books.accredited()), rows);
    return Reply.page(PlainText.of(deal.reference()), "contract.jte", view);
  }

  /** Made anew for each download, so that it leads to the log's newest checkpoint. */
  private Reply bundle(PageRequest r) {
    Deal deal = require(r);
    try (PlatformClient platform = office.pages().connect().get()) {
      return Reply.download(
          "application/cbor",
          "bundle-" + deal.id().substring(0, SHORT_ID) + ".cbor",
          new BundleCheck(office.pages().trust(), platform, office.pages().desk().judge())
              .bundle(deal));
    }
  }
}
