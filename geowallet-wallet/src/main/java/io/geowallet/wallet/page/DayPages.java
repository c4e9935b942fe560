package io.geowallet.wallet.page;

import io.coneix.pages.Reply;
import io.coneix.pages.Routes;

/** Home, day, week, month, year, and the import of files. */
final class DayPages {
  private final WalletPages pages;

  DayPages(WalletPages pages) {
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get("/probe-day", r -> Reply.page("probe", "probe.jte", pages.zone().getId()));
  }
}
