package io.geowallet.wallet.page;

import io.coneix.pages.Reply;
import io.coneix.pages.Routes;

/** Contracts, what companies see, and the evidence graph. */
final class ContractPages {
  private final WalletPages pages;

  ContractPages(WalletPages pages) {
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get("/probe-contract", r -> Reply.page("probe", "probe.jte", pages.zone().getId()));
  }
}
