package io.geowallet.wallet.page;

import io.coneix.pages.Routes;
import io.geowallet.wallet.page.settings.ContractMapPages;
import io.geowallet.wallet.page.settings.HealthPages;
import io.geowallet.wallet.page.settings.OdometerPages;
import io.geowallet.wallet.page.settings.OwnHomePages;
import io.geowallet.wallet.page.settings.RetentionPages;
import io.geowallet.wallet.page.settings.SettingsContext;
import io.geowallet.wallet.page.settings.SettingsHandlers;
import io.geowallet.wallet.page.settings.TimetablePages;
import io.geowallet.wallet.page.settings.WordsPages;
import io.geowallet.wallet.trips.ModeHabits;
import io.geowallet.wallet.view.DayBook;
import java.security.SecureRandom;

/** Sync, words, pause, phones, colours and language. */
final class SettingsPages {
  private final WalletPages pages;

  SettingsPages(WalletPages pages) {
    this.pages = pages;
  }

  void addTo(Routes routes) {
    SettingsContext context =
        new SettingsContext(
            pages.wallet(),
            pages.live(),
            pages.clock(),
            pages.zone(),
            pages.ground(),
            pages.maps().isPresent(),
            new ModeHabits(pages.wallet().holder().context()));
    new SettingsHandlers(context).addTo(routes);
    new TimetablePages(context).addTo(routes);
    new HealthPages(context).addTo(routes);
    new OdometerPages(context).addTo(routes);
    new OwnHomePages(context, new DayBook(pages.wallet().holder(), pages.zone())).addTo(routes);
    new RetentionPages(context).addTo(routes);
    new WordsPages(context).addTo(routes);
    SecureRandom random = pages.wallet().holder().context().random();
    pages.maps().ifPresent(maps -> new ContractMapPages(maps, random).addTo(routes));
  }
}
