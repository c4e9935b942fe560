package io.geowallet.desk.page;

import io.coneix.pages.Reply;
import io.coneix.pages.Routes;

/** The start page: the company and what waits. */
final class OverviewPages {
  private final Office office;

  OverviewPages(Office office) {
    this.office = office;
  }

  void addTo(Routes routes) {
    routes.get("/", r -> Reply.page(r.page().t("nav.home"), "overview.jte", office.company()));
  }
}
