package io.geowallet.wallet.page.days;

import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.typed.TripNotTyped;
import io.geowallet.wallet.typed.TypedTripBook;
import io.geowallet.wallet.typed.TypedTripForm;
import io.geowallet.wallet.typed.UnusableTrip;
import java.time.LocalDate;
import java.util.Locale;

/** The page on which a trip is typed in that no phone recorded. */
public final class TypedPages {
  private final DayContext context;
  private final TypedTripBook book;

  /** The pages of a wallet's typed trips. */
  public TypedPages(DayContext context) {
    this.context = context;
    this.book = new TypedTripBook(context.wallet().holder());
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get("/day/{date}/type", this::form);
    routes.post("/day/{date}/type", this::add);
    routes.post("/day/{date}/untype", this::remove);
  }

  private Reply form(PageRequest request) {
    return show(request, TypeView.empty(date(request)));
  }

  private static Reply show(PageRequest request, TypeView view) {
    Page p = request.page();
    return Reply.page(p.t("type.title"), "days/type.jte", view);
  }

  private static LocalDate date(PageRequest request) {
    return DayContext.checkedDay(request.date("date"));
  }

  private Reply add(PageRequest request) {
    TypedTripForm form =
        new TypedTripForm(
            date(request),
            request.form("begin"),
            request.form("end"),
            request.form("from"),
            request.form("to"),
            request.form("km"),
            request.form("purpose"),
            request.form("mode"));
    try {
      book.add(form.read(context.zone()));
      return Reply.redirect(SwitchView.dayPath(form.date()) + "#typed");
    } catch (UnusableTrip e) {
      return show(request, TypeView.of(form, e.field()));
    } catch (TripNotTyped e) {
      return show(request, TypeView.of(form, e.reason().name().toLowerCase(Locale.ROOT)));
    }
  }

  private Reply remove(PageRequest request) {
    book.remove(startMs(request.form("start")));
    return Reply.redirect(SwitchView.dayPath(date(request)));
  }

  private static long startMs(String text) {
    return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
  }
}
