package io.geowallet.wallet.page.contracts;

import io.coneix.holder.contract.HeldContract;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.terms.OfferedTerms;
import java.util.List;
import java.util.Optional;

/**
 * The trips that a contract leaves out: those between home and its places.
 *
 * @param company foreign text
 * @param places those that the contract names
 * @param homes those that are used; none where the owner said that there is none to look for, or
 *     has not said anything yet
 */
public record CommutesView(
    String company, List<TermsBlock.PlaceRow> places, List<TermsBlock.PlaceRow> homes) {
  /** Copies the lists. */
  public CommutesView {
    places = List.copyOf(places);
    homes = List.copyOf(homes);
  }

  /** Those of a contract; empty where it leaves none out. */
  public static Optional<CommutesView> of(HeldContract held, List<Circle> homes) {
    OfferedTerms terms = OfferedTerms.of(held);
    List<TermsBlock.PlaceRow> places = terms.places().stream().map(TermsBlock::row).toList();
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CommutesView(
                terms.company(), places, homes.stream().map(TermsBlock::row).toList()));
  }
}
