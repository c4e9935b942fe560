package io.geowallet.wallet.page.settings;

import io.coneix.holder.contract.HeldContract;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.commute.HomeBook;
import io.geowallet.wallet.commute.HomeForm;
import io.geowallet.wallet.commute.NightPlace;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.contracts.TermsBlock;
import io.geowallet.wallet.page.map.MapView;
import io.geowallet.wallet.terms.OfferedTerms;
import java.util.List;
import java.util.Optional;

/**
 * Where home is.
 *
 * @param homes those that were named
 * @param nights where the phone stood at night and no home is named
 * @param contracts those that leave commutes out
 * @param form what is typed in
 * @param problem the end of a key: what cannot be used; empty where nothing was tried
 */
public record OwnHomesView(
    List<Circle> homes,
    List<NightPlace> nights,
    List<Contract> contracts,
    HomeForm form,
    Optional<String> problem,
    MapView map) {
  /** Nothing typed in yet. */
  static final HomeForm EMPTY = new HomeForm("", "", "" + HomeForm.USUAL_RADIUS_M);

  /** Copies the lists. */
  public OwnHomesView {
    homes = List.copyOf(homes);
    nights = List.copyOf(nights);
    contracts = List.copyOf(contracts);
  }

  /**
   * A contract that leaves commutes out.
   *
   * @param id its name in addresses
   * @param company foreign text
   * @param places the names of its workplaces: foreign text, empty where the authority has none
   * @param none whether its owner said that no home is to be looked for
   */
  public record Contract(String id, String company, List<String> places, boolean none) {
    static Contract of(HeldContract held, boolean none) {
      OfferedTerms terms = OfferedTerms.of(held);
      return new Contract(
          HeldContracts.id(held),
          terms.company(),
          terms.places().stream().map(p -> p.name().orElse("")).toList(),
          none);
    }
  }

  /** A home as pages show it. */
  public TermsBlock.PlaceRow row(Circle home) {
    return TermsBlock.row(home);
  }

  /** What a button sends to name or forget just this one. */
  public HomeForm exact(Circle home) {
    return HomeForm.of(home);
  }

  /** The home that a place of the night would be. */
  public Circle home(NightPlace night) {
    return new Circle(night.centre(), HomeForm.USUAL_RADIUS_M);
  }

  /** Whether another one can be named. */
  public boolean hasRoom() {
    return homes.size() < HomeBook.MOST;
  }

  /** Whether a field is what cannot be used. */
  public boolean isBad(String field) {
    return problem.filter(field::equals).isPresent();
  }
}
