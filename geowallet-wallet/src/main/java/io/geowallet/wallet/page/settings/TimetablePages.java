package io.geowallet.wallet.page.settings;

import io.coneix.pages.Page;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.live.timetable.Hours;
import io.geowallet.wallet.live.timetable.Timetable;
import io.geowallet.wallet.live.timetable.TimetableBook;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The page of the timetable. */
public final class TimetablePages {
  private final SettingsContext context;

  /** Of a wallet. */
  public TimetablePages(SettingsContext context) {
    this.context = context;
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get("/settings/timetable", r -> show(r.page(), book().get(), false));
    routes.post("/settings/timetable", this::set);
    routes.post("/settings/timetable/off", this::clear);
  }

  private TimetableBook book() {
    return context.live().timetable();
  }

  private static Reply show(Page page, Optional<Timetable> timetable, boolean problem) {
    return Reply.page(
        page.t("timetable.title"), "settings/timetable.jte", TimetableView.of(timetable, problem));
  }

  private Reply set(PageRequest request) {
    Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String field = "day" + day.getValue();
      if (request.form(field).equals("on")) {
        Optional<Hours> typed =
            Hours.typed(request.form(field + "-from"), request.form(field + "-to"));
        if (typed.isEmpty()) {
          return show(request.page(), book().get(), true);
        }
        hours.put(day, typed.get());
      }
    }
    book().set(new Timetable(context.zone(), hours));
    return Reply.redirect("/settings/timetable");
  }

  private Reply clear(PageRequest request) {
    book().clear();
    return Reply.redirect("/settings/timetable");
  }
}
