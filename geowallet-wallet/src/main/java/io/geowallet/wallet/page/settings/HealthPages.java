package io.geowallet.wallet.page.settings;

import io.coneix.pages.Page;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.live.Live;
import java.util.List;

/** The page that says how the phones fare. */
public final class HealthPages {
  private final SettingsContext context;

  /** Of a wallet. */
  public HealthPages(SettingsContext context) {
    this.context = context;
  }

  /** Adds the page. */
  public void addTo(Routes routes) {
    routes.get("/settings/health", r -> show(r.page()));
  }

  private Reply show(Page page) {
    Live live = context.live();
    List<HealthView.Phone> phones =
        live.devices().all().stream()
            .map(d -> new HealthView.Phone(d, live.health().of(d.name())))
            .toList();
    HealthView view = new HealthView(phones, HealthView.MAKERS, context.clock().millis());
    return Reply.page(page.t("health.title"), "settings/health.jte", view);
  }
}
