package io.geowallet.wallet.page.settings;

import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.retention.Retention;
import io.geowallet.wallet.retention.RetentionBook;
import java.util.Optional;
import java.util.OptionalLong;

/** The page on which its owner says how long this computer keeps positions. */
public final class RetentionPages {
  private final SettingsContext context;
  private final RetentionBook book;

  /** Of a wallet. */
  public RetentionPages(SettingsContext context) {
    this.context = context;
    this.book = new RetentionBook(context.wallet().holder());
  }

  /** Adds the page. */
  public void addTo(Routes routes) {
    routes.get("/settings/retention", r -> show(r.page(), RetentionView.of(book.get())));
    routes.post("/settings/retention", this::ask);
    routes.post("/settings/retention/yes", this::set);
  }

  private static Reply show(Page page, RetentionView view) {
    return Reply.page(page.t("retention.title"), "settings/retention.jte", view);
  }

  /** Nothing is removed before its owner has seen how much it is. */
  private Reply ask(PageRequest request) {
    Optional<Retention> wish = wish(request.form("months"));
    if (wish.isEmpty()) {
      book.clear();
      return show(request.page(), RetentionView.of(book.get()));
    }
    return show(
        request.page(), RetentionView.of(book.get()).asking(wish.get(), book.preview(wish.get())));
  }

  private Reply set(PageRequest request) {
    Optional<Retention> wish = wish(request.form("months"));
    if (wish.isEmpty()) {
      return Reply.redirect("/settings/retention");
    }
    book.set(wish.get());
    OptionalLong removed = OptionalLong.of(book.apply(so -> {}));
    return show(request.page(), RetentionView.of(book.get()).done(removed));
  }

  private Optional<Retention> wish(String months) {
    boolean known = RetentionView.CHOICES.stream().anyMatch(c -> c.toString().equals(months));
    return known
        ? Optional.of(new Retention(Integer.parseInt(months), context.zone()))
        : Optional.empty();
  }
}
