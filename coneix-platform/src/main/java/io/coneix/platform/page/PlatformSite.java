package io.coneix.platform.page;

import io.coneix.pages.Asset;
import io.coneix.pages.Banner;
import io.coneix.pages.NavItem;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.coneix.pages.Site;
import io.coneix.pages.Templates;
import io.coneix.pages.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** The operator's page. */
public final class PlatformSite {
  private static final List<NavItem> NAVIGATION =
      List.of(new NavItem("/", "nav.home", "server"), new NavItem("/unseen", "nav.unseen", "eye"));

  private PlatformSite() {}

  /**
   * The site over a running platform.
   *
   * @param zone of all local times
   */
  public static Site of(Operation operation, ZoneId zone, Supplier<List<Banner>> banners) {
    return new Site(
        "platform",
        Templates.of(PlatformSite.class, "io.coneix.platform.jte"),
        Texts.of(PlatformSite.class, "platform"),
        List.of(Asset.of(PlatformSite.class, "platform.css")),
        NAVIGATION,
        banners,
        () -> zone,
        routes -> addTo(routes, operation));
  }

  private static void addTo(Routes routes, Operation operation) {
    routes.get(
        "/", r -> Reply.page(r.page().t("home.title"), "platform/home.jte", operation.look()));
    routes.get("/overview", r -> Reply.part("platform/overview.jte", operation.look()));
    routes.get(
        "/unseen",
        r -> Reply.page(r.page().t("unseen.title"), "platform/unseen.jte", operation.look()));
  }
}
