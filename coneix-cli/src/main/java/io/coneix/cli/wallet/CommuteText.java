package io.coneix.cli.wallet;

import io.coneix.holder.contract.HeldContract;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.commute.HomeBook;
import io.geowallet.wallet.commute.HomeForm;
import io.geowallet.wallet.terms.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says by which homes commutes were told from business trips. Stateless. */
final class CommuteText {
  private CommuteText() {}

  /** No lines for a contract that leaves no commutes out. */
  static List<String> lines(HeldContract held, List<Circle> homes, Language language) {
    if (HomeBook.workplaces(held).isEmpty()) {
      return List.of();
    }
    if (homes.isEmpty()) {
      return List.of(
          language.pick(
              "Commutes: none are left out; you said that none of your trips to or from the"
                  + " workplaces starts or ends at home.",
              "Trajets domicile-travail : aucun n'est écarté ; vous avez dit qu'aucun de vos"
                  + " trajets vers les lieux de travail ou depuis eux ne part de votre domicile ni"
                  + " n'y arrive."));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        language.pick(
            "Commutes: trips between the workplaces and these homes are left out. Homes travel in"
                + " the sealed job only, and stand in your own bundle:",
            "Trajets domicile-travail : les trajets entre les lieux de travail et ces domiciles"
                + " sont écartés. Les domiciles ne voyagent que dans l'envoi scellé, et figurent"
                + " dans votre propre preuve :"));
    homes.stream().map(HomeForm::of).forEach(home -> lines.add("  " + line(home)));
    return lines;
  }

  private static String line(HomeForm home) {
    return home.latitude() + "," + home.longitude() + "," + home.radius();
  }

  /** The same for JSON; degrees as text, for they are exact. */
  static List<Map<String, Object>> objects(List<Circle> homes) {
    return homes.stream().map(CommuteText::object).toList();
  }

  private static Map<String, Object> object(Circle home) {
    HomeForm form = HomeForm.of(home);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("latitude", form.latitude());
    object.put("longitude", form.longitude());
    object.put("radius_m", home.radiusM());
    return object;
  }
}
