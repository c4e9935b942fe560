package io.geowallet.desk.page;

import gg.jte.TemplateEngine;
import io.coneix.pages.Asset;
import io.coneix.pages.NavItem;
import io.coneix.pages.Routes;
import io.coneix.pages.Site;
import io.coneix.pages.Templates;
import io.coneix.pages.Texts;
import java.util.List;

/** The desk's pages, put together. */
public final class DeskSite {
  private static final List<NavItem> NAVIGATION =
      List.of(
          new NavItem("/", "nav.home", "home"),
          new NavItem("/people", "nav.people", "people"),
          new NavItem("/vehicles", "nav.vehicles", "car"),
          new NavItem("/contracts", "nav.contracts", "contract"),
          new NavItem("/statements", "nav.statements", "year"));

  private DeskSite() {}

  /** The site over a desk. */
  public static Site of(DeskPages pages) {
    TemplateEngine templates = Templates.of(DeskSite.class, "io.geowallet.desk.jte");
    return new Site(
        "desk",
        templates,
        Texts.of(DeskSite.class, "desk"),
        List.of(Asset.of(DeskSite.class, "desk.css"), Asset.of(DeskSite.class, "desk.js")),
        NAVIGATION,
        pages.banners(),
        pages::zone,
        routes -> addTo(routes, pages));
  }

  private static void addTo(Routes routes, DeskPages pages) {
    Office office = new Office(pages);
    Work work = new Work(office);
    new OverviewPages(office, work).addTo(routes);
    new PeoplePages(office).addTo(routes);
    new VehiclePages(office).addTo(routes);
    new ContractPages(office, work).addTo(routes);
    new StatementPages(office).addTo(routes);
    new TablePages(office).addTo(routes);
    new WorkPages(office, work).addTo(routes);
    pages.repeat().accept(work::syncAutomatically);
  }
}
