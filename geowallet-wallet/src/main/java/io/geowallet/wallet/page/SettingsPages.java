package io.geowallet.wallet.page;

import io.coneix.pages.Reply;
import io.coneix.pages.Routes;

/** Sync, keys, pause, phones, colours and language. */
final class SettingsPages {
  private final WalletPages pages;

  SettingsPages(WalletPages pages) {
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get("/probe-settings", r -> Reply.page("probe", "probe.jte", pages.zone().getId()));
  }
}
