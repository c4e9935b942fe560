package io.coneix.cli.demo.page;

import io.coneix.pages.Asset;
import io.coneix.pages.NavItem;
import io.coneix.pages.Page;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.coneix.pages.Site;
import io.coneix.pages.Templates;
import io.coneix.pages.Texts;
import java.time.ZoneId;
import java.util.List;

/** The demo's start page. */
public final class DemoSite {
  private static final List<NavItem> NAVIGATION =
      List.of(
          new NavItem("/", "nav.start", "home"),
          new NavItem("/belief", "nav.belief", "proof"),
          new NavItem("/own", "nav.own", "import"));

  private DemoSite() {}

  /** The site that tells of {@code state}. */
  public static Site of(DemoState state, ZoneId zone) {
    return new Site(
        "demo",
        Templates.of(DemoSite.class, "io.coneix.cli.jte"),
        Texts.of(DemoSite.class, "demo"),
        List.of(Asset.of(DemoSite.class, "demo.css"), Asset.of(DemoSite.class, "demo.js")),
        NAVIGATION,
        List::of,
        () -> zone,
        routes -> addTo(routes, state));
  }

  private static void addTo(Routes routes, DemoState state) {
    routes.get("/", r -> page(r.page(), "start", StartView.of(state)));
    routes.get("/belief", r -> page(r.page(), "belief", state.folder()));
    routes.get("/own", r -> page(r.page(), "own", state.progress()));
    routes.get("/progress", r -> progress(state));
    routes.get("/doors", r -> Reply.part("demo/doors.jte", StartView.of(state)));
  }

  private static Reply page(Page page, String name, Object view) {
    return Reply.page(page.t(name + ".title"), "demo/" + name + ".jte", view);
  }

  /** How far the demo is; once all is there, the whole page is wanted anew. */
  private static Reply progress(DemoState state) {
    return state.progress().isReady()
        ? Reply.redirect("/")
        : Reply.part("demo/progress.jte", state.progress());
  }
}
