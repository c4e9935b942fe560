package io.geowallet.desk.page;

import io.coneix.contract.offer.Offer;
import io.geowallet.desk.book.Accredited;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.MileageParameters;
import java.util.List;
import java.util.Optional;

/** Names the workplaces of an offer by the registration, since an offer holds places only. */
final class Sites {
  private Sites() {}

  /** Names in the offer's order; what is no longer registered is left out. */
  static List<String> of(Optional<Offer> offer, Optional<Accredited> accredited) {
    if (offer.isEmpty() || accredited.isEmpty()) {
      return List.of();
    }
    return MileageParameters.decode(offer.get().program().parameters()).workplaces().stream()
        .map(Circle::encode)
        .flatMap(
            place ->
                accredited.get().registration().sites().stream()
                    .filter(site -> site.place().equals(place))
                    .limit(1))
        .map(site -> site.name())
        .toList();
  }
}
