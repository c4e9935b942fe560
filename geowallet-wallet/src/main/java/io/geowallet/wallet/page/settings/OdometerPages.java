package io.geowallet.wallet.page.settings;

import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.programs.note.OdometerNote;
import io.geowallet.wallet.typed.OdometerBook;
import io.geowallet.wallet.typed.TripNotTyped;
import io.geowallet.wallet.typed.WallClock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;

/** The page on which its owner says what the vehicle's odometer showed. */
public final class OdometerPages {
  private static final String PATH = "/settings/odometer";
  private static final int BAD = 400;
  private static final int FIRST_YEAR = 1971;
  private static final int LAST_YEAR = 9998;

  private final SettingsContext context;
  private final OdometerBook book;

  /** The page of a wallet's odometer. */
  public OdometerPages(SettingsContext context) {
    this.context = context;
    this.book = new OdometerBook(context.wallet().holder());
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get(PATH, this::form);
    routes.post(PATH, this::add);
  }

  private Reply form(PageRequest request) {
    LocalDateTime now = LocalDateTime.ofInstant(context.clock().instant(), context.zone());
    return show(request, OdometerView.Form.at(now), Optional.empty());
  }

  private Reply show(PageRequest request, OdometerView.Form form, Optional<String> problem) {
    return new Reply.Whole(
        request.page().t("odometer.title"),
        "settings/odometer.jte",
        OdometerView.of(book.readings(), form, problem),
        problem.isPresent() ? BAD : 200);
  }

  private Reply add(PageRequest request) {
    OdometerView.Form form =
        new OdometerView.Form(request.form("date"), request.form("time"), request.form("km"));
    OptionalLong at = at(form);
    if (at.isEmpty()) {
      return show(request, form, Optional.of("time"));
    }
    // People write 84 210, with any space.
    String km = form.km().replaceAll("[\\s\\u00A0\\u202F]", "");
    if (!km.matches("[0-9]{1,7}")) {
      return show(request, form, Optional.of("km"));
    }
    try {
      book.add(new OdometerNote(at.getAsLong(), Long.parseLong(km)));
      return Reply.redirect(PATH);
    } catch (TripNotTyped e) {
      return show(request, form, Optional.of("not_over"));
    }
  }

  /** Empty for what is no time, or none that a note can carry. */
  private OptionalLong at(OdometerView.Form form) {
    try {
      LocalDateTime shown = LocalDate.parse(form.date()).atTime(LocalTime.parse(form.time()));
      return shown.getYear() < FIRST_YEAR || shown.getYear() > LAST_YEAR
          ? OptionalLong.empty()
          : WallClock.ms(shown, context.zone());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
