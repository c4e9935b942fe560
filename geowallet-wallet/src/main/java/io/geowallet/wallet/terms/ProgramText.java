package io.geowallet.wallet.terms;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.pages.PlainText;
import io.geowallet.mobility.Geo;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.Vehicle;
import io.geowallet.programs.road.MapTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words what a program computes, from the parameters that the offer gives it. */
final class ProgramText {
  private static final double DEGREE = 1e7;
  private static final double MM_PER_KM = 1e6;

  private final Language language;

  ProgramText(Language language) {
    this.language = language;
  }

  List<String> lines(OfferedTerms offer) {
    List<String> lines = new ArrayList<>();
    if (offer.offer().program().name().equals(MileageProgram.NAME)) {
      lines.addAll(mileage(offer));
    } else {
      lines.add(
          language.pick("Computed: the program ", "Calcul : le programme ")
              + PlainText.of(offer.offer().program().name())
              + ".");
    }
    offer.tables().forEach(table -> lines.add(table(table)));
    return lines;
  }

  private List<String> mileage(OfferedTerms offer) {
    MileageParameters parameters = MileageParameters.decode(offer.offer().program().parameters());
    List<String> lines = new ArrayList<>();
    lines.add(
        language.pick(
            "Computed: the kilometres of your trips by "
                + vehicle(parameters.vehicle())
                + " that begin and end within these hours, and the allowance in euros for them.",
            "Calcul : les kilomètres de vos trajets en "
                + vehicle(parameters.vehicle())
                + " qui commencent et finissent dans ces heures, et leur indemnité en euros."));
    if (!parameters.workplaces().isEmpty()) {
      List<String> places = offer.places().stream().map(ProgramText::site).toList();
      lines.add(
          language.pick(
              "Not counted: trips between your home and "
                  + language.list(places)
                  + ". A trip of which an end is hidden, by a private mark for example, and which may"
                  + " have been one of them does not count either. Tell the wallet your home; it stays"
                  + " secret.",
              "Non comptés : les trajets entre votre domicile et "
                  + language.list(places)
                  + ". Un trajet dont un bout est caché, par exemple par une marque privée, et qui a"
                  + " pu en être un ne compte pas non plus. Indiquez votre domicile au portefeuille ;"
                  + " il reste secret."));
    }
    lines.add(looks(offer.offer().records()));
    return lines;
  }

  /** What is measured cannot tell the two apart; what is said can, where it may be read. */
  private String looks(RecordTerms terms) {
    boolean reads =
        terms.categories().contains(Category.NOTE) && Source.TYPED.meets(terms.minimum().source());
    return language.pick(
        "What moves like a car or a motorcycle is taken for that vehicle"
            + (reads ? ", unless you name another means of transport." : "."),
        "Ce qui se déplace comme une voiture ou une moto est pris pour ce véhicule"
            + (reads ? ", sauf si vous nommez un autre moyen de transport." : "."));
  }

  private String vehicle(Vehicle vehicle) {
    String kind =
        switch (vehicle.kind()) {
          case CAR -> language.pick("car", "voiture");
          case MOTORCYCLE -> language.pick("motorcycle", "moto");
          case MOPED -> language.pick("moped", "cyclomoteur");
        };
    String electric = vehicle.electric() ? language.pick(", electric", ", électrique") : "";
    return kind + " (" + vehicle.cv() + " CV" + electric + ")";
  }

  /** The name that the authority registered for the place, and where it is. */
  private static String site(OfferedTerms.NamedPlace place) {
    return String.format(
        Locale.ROOT,
        "%s (%.5f, %.5f, %d m)",
        PlainText.of(place.name().orElse("?")),
        place.circle().centre().latE7() / DEGREE,
        place.circle().centre().lonE7() / DEGREE,
        place.circle().radiusM());
  }

  private String table(TableDocument table) {
    return MapTable.isName(table.name()) ? map(table) : scale(table);
  }

  /** Whoever reads it has the pack, or could not accept. */
  private String map(TableDocument table) {
    return language.pick(
            "Distances: along the roads of the map ", "Distances : le long des routes de la carte ")
        + PlainText.of(table.name())
        + language.pick(
            " where a ride lies on them well, else along the recorded track. Each line says which:"
                + " \u201calong the road\u201d tells the company that the ride lay on the map, ",
            " quand un trajet les suit bien, sinon le long de la trace enregistrée. Chaque ligne le"
                + " précise : «\u00a0selon la route\u00a0» apprend à l’entreprise que le trajet était sur"
                + " la carte, ")
        + area(MapTable.decode(table.content()).bounds())
        + language.pick(". Source: ", ". Source\u00a0: ")
        + PlainText.of(table.source())
        + ".";
  }

  /** Each line says whether its ride lay in there. */
  private String area(MapTable.Bounds bounds) {
    int middle = (int) ((0L + bounds.south() + bounds.north()) / 2);
    String size =
        String.format(
            Locale.ROOT,
            "%.1f × %.1f km",
            Geo.distanceMm(middle, bounds.west(), middle, bounds.east()) / MM_PER_KM,
            Geo.distanceMm(bounds.south(), bounds.west(), bounds.north(), bounds.west())
                / MM_PER_KM);
    return language.pick(size + " from ", size.replace('.', ',') + " de ")
        + place(bounds.south(), bounds.west())
        + language.pick(" to ", " à ")
        + place(bounds.north(), bounds.east());
  }

  private static String place(int latE7, int lonE7) {
    return String.format(Locale.ROOT, "%.4f, %.4f", latE7 / DEGREE, lonE7 / DEGREE);
  }

  private String scale(TableDocument table) {
    String years =
        table.firstYear() == table.lastYear()
            ? "" + table.firstYear()
            : table.firstYear() + language.pick(" to ", " à ") + table.lastYear();
    String name =
        table.name().equals(MileageProgram.SCALE)
            ? language.pick("Mileage scale", "Barème kilométrique")
            : language.pick("Scale: ", "Barème : ") + PlainText.of(table.name());
    return name
        + language.pick(", for the years ", ", pour les années ")
        + years
        + " ("
        + PlainText.of(table.source())
        + ").";
  }
}
