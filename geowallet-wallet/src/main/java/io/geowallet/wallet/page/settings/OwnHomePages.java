package io.geowallet.wallet.page.settings;

import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.commute.HomeBook;
import io.geowallet.wallet.commute.HomeForm;
import io.geowallet.wallet.commute.NightPlace;
import io.geowallet.wallet.commute.NightPlaces;
import io.geowallet.wallet.commute.TooManyHomes;
import io.geowallet.wallet.commute.UnusableHome;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.map.MapView;
import io.geowallet.wallet.view.DayBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page on which its owner says where home is: by a point on a map, or by one tap on a place
 * where the phone stood at night. Thread-safe.
 */
public final class OwnHomePages {
  /** Where it is. */
  public static final String PATH = "/settings/home";

  private static final String MAP = PATH + "/map.json";
  private static final int DAYS = 28;
  private static final int BAD = 400;

  private final SettingsContext context;
  private final DayBook days;
  private final HomeBook homes;

  /** Of a wallet, with its days. */
  public OwnHomePages(SettingsContext context, DayBook days) {
    this.context = context;
    this.days = days;
    this.homes = context.wallet().homeBook();
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get(PATH, r -> show(r, OwnHomesView.EMPTY, Optional.empty()));
    routes.get(MAP, r -> Reply.json(HomesJson.of(r.page(), homes.all(), nights())));
    routes.post(PATH, this::add);
    routes.post(PATH + "/remove", this::remove);
    routes.post(PATH + "/ask/{id}", this::askAgain);
  }

  private Reply show(PageRequest request, HomeForm form, Optional<String> problem) {
    OwnHomesView view =
        new OwnHomesView(
            homes.all(),
            nights(),
            contracts(),
            form,
            problem,
            MapView.of(context.ground(), request.page(), MAP, request.page().t("homes.map")));
    return new Reply.Whole(
        request.page().t("homes.title"),
        "settings/homes.jte",
        view,
        problem.isPresent() ? BAD : 200);
  }

  /** The last weeks of the record, which may have ended long ago; what is named is no news. */
  private List<NightPlace> nights() {
    Optional<LocalDate> last = days.last();
    if (last.isEmpty()) {
      return List.of();
    }
    List<Circle> named = homes.all();
    return NightPlaces.of(days.days(last.get().minusDays(DAYS - 1L), last.get()), days.zone())
        .stream()
        .filter(night -> named.stream().noneMatch(home -> home.contains(night.centre())))
        .toList();
  }

  private List<OwnHomesView.Contract> contracts() {
    return context.wallet().contracts().stream()
        .filter(OwnHomePages::isOpen)
        .filter(held -> !HomeBook.workplaces(held).isEmpty())
        .map(held -> OwnHomesView.Contract.of(held, homes.isNone(held)))
        .toList();
  }

  private static boolean isOpen(HeldContract held) {
    return held.state() == ContractState.ACCEPTED || held.state() == ContractState.CONCLUDED;
  }

  private Reply add(PageRequest request) {
    HomeForm form = form(request);
    try {
      homes.add(form.read());
      return Reply.redirect(PATH);
    } catch (UnusableHome e) {
      return show(request, form, Optional.of(e.field()));
    } catch (TooManyHomes e) {
      return show(request, form, Optional.of("many"));
    }
  }

  private static HomeForm form(PageRequest request) {
    return new HomeForm(
        request.form("latitude"), request.form("longitude"), request.form("radius"));
  }

  private Reply remove(PageRequest request) {
    homes.remove(form(request).read());
    return Reply.redirect(PATH);
  }

  private Reply askAgain(PageRequest request) {
    homes.askAgain(new HeldContracts(context.wallet()).of(request));
    return Reply.redirect(PATH);
  }
}
