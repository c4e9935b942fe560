package io.geowallet.wallet.page;

import io.coneix.pages.Routes;
import io.geowallet.wallet.page.contracts.ContractHandlers;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.contracts.OfferPages;
import io.geowallet.wallet.page.contracts.PeriodPages;
import io.geowallet.wallet.page.contracts.Work;
import io.geowallet.wallet.page.evidence.CheckBook;
import io.geowallet.wallet.page.evidence.EvidenceAhead;
import io.geowallet.wallet.page.evidence.EvidenceBook;
import io.geowallet.wallet.page.evidence.EvidencePages;
import io.geowallet.wallet.page.evidence.SeenPages;
import java.security.SecureRandom;

/** Contracts, what companies see, and the evidence graph. */
final class ContractPages {
  private final WalletPages pages;

  ContractPages(WalletPages pages) {
    this.pages = pages;
  }

  void addTo(Routes routes) {
    SecureRandom random = pages.wallet().holder().context().random();
    Work work = new Work(pages.tasks(), random);
    work.addTo(routes);
    new OfferPages(pages.wallet(), work, random).addTo(routes);
    new ContractHandlers(pages.wallet(), work, pages.clock()).addTo(routes);
    new PeriodPages(pages.wallet(), work, random).addTo(routes);
    HeldContracts contracts = new HeldContracts(pages.wallet());
    EvidenceBook book = new EvidenceBook(pages.wallet().holder());
    CheckBook checks = new CheckBook(pages.wallet(), pages.clock());
    new SeenPages(contracts, book, pages.ground()).addTo(routes);
    new EvidencePages(pages.wallet(), work, contracts, book, checks).addTo(routes);
    pages.tasks().aside(new EvidenceAhead(contracts, book)::step);
  }
}
