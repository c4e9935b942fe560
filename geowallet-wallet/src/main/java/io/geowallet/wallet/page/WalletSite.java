package io.geowallet.wallet.page;

import gg.jte.TemplateEngine;
import io.coneix.pages.Asset;
import io.coneix.pages.Banner;
import io.coneix.pages.NavItem;
import io.coneix.pages.Routes;
import io.coneix.pages.Site;
import io.coneix.pages.Templates;
import io.coneix.pages.Texts;
import io.geowallet.wallet.page.map.MapPages;
import java.util.ArrayList;
import java.util.List;

/** The wallet's pages, put together. */
public final class WalletSite {
  private static final List<NavItem> NAVIGATION =
      List.of(
          new NavItem("/", "nav.home", "home"),
          new NavItem("/day", "nav.day", "day"),
          new NavItem("/month", "nav.month", "calendar"),
          new NavItem("/contracts", "nav.contracts", "contract"),
          new NavItem("/settings", "nav.settings", "settings"));

  private WalletSite() {}

  /** The site over a wallet. */
  public static Site of(WalletPages pages) {
    TemplateEngine templates = Templates.of(WalletSite.class, "io.geowallet.wallet.jte");
    return new Site(
        "wallet",
        templates,
        texts(),
        List.of(
            Asset.of(WalletSite.class, "wallet.css"),
            Asset.of(WalletSite.class, "map.css"),
            Asset.of(WalletSite.class, "map.js"),
            Asset.of(WalletSite.class, "days.css"),
            Asset.of(WalletSite.class, "days.js"),
            Asset.of(WalletSite.class, "contracts.css"),
            Asset.of(WalletSite.class, "seen.js")),
        NAVIGATION,
        () -> banners(pages),
        pages::zone,
        routes -> addTo(routes, pages));
  }

  private static Texts texts() {
    return Texts.of(WalletSite.class, "wallet")
        .and(Texts.of(WalletSite.class, "map"))
        .and(Texts.of(WalletSite.class, "days"))
        .and(Texts.of(WalletSite.class, "contracts"))
        .and(Texts.of(WalletSite.class, "settings"));
  }

  private static List<Banner> banners(WalletPages pages) {
    List<Banner> all = new ArrayList<>(pages.banners().get());
    all.addAll(pages.live().banners());
    return all;
  }

  private static void addTo(Routes routes, WalletPages pages) {
    new MapPages(pages.ground()).addTo(routes);
    new DayPages(pages).addTo(routes);
    new ContractPages(pages).addTo(routes);
    new SettingsPages(pages).addTo(routes);
  }
}
