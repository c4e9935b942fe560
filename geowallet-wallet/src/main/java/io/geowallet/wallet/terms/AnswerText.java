package io.geowallet.wallet.terms;

import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.schema.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words what an answer can say: nothing but the fields of its schema ever leaves. */
final class AnswerText {
  private static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("year", "année"),
          Map.entry("scale_first_year", "première année du barème"),
          Map.entry("scale_last_year", "dernière année du barème"),
          Map.entry("total_before_hm", "total de l'année avant (0,1 km)"),
          Map.entry("total_after_hm", "total de l'année après (0,1 km)"),
          Map.entry("amount_cents", "montant (centimes)"),
          Map.entry(
              "legs_across_edge",
              "trajets à cheval sur les heures, ou peut-être domicile-travail dont un bout est caché"),
          Map.entry("slots_in_scope", "quarts d'heure concernés"),
          Map.entry("slots_covered", "quarts d'heure enregistrés"),
          Map.entry("slots_withheld", "quarts d'heure retenus"),
          Map.entry("slots_below_minimum", "quarts d'heure sous le niveau exigé"),
          Map.entry("lost_entries", "entrées perdues"),
          Map.entry("checks_passed", "contrôles de vraisemblance réussis"),
          Map.entry("checks_possible", "contrôles de vraisemblance possibles"),
          Map.entry("date", "date"),
          Map.entry("mode", "moyen de transport"),
          Map.entry("distance_hm", "distance (0,1 km)"),
          Map.entry("gap_hm", "lacune (0,1 km)"),
          Map.entry("grade_time", "preuve du temps"),
          Map.entry("grade_binding", "lien au contrat"),
          Map.entry("grade_source", "source"),
          Map.entry("distance_by", "mesure de la distance"));

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("scale_first_year", "first year of the scale"),
          Map.entry("scale_last_year", "last year of the scale"),
          Map.entry("total_before_hm", "total of the year before (0.1 km)"),
          Map.entry("total_after_hm", "total of the year after (0.1 km)"),
          Map.entry("amount_cents", "amount (cents)"),
          Map.entry(
              "legs_across_edge",
              "drives across the edge of the hours, or that may be commutes with a hidden end"),
          Map.entry("slots_in_scope", "quarters of an hour in question"),
          Map.entry("slots_covered", "quarters of an hour recorded"),
          Map.entry("slots_withheld", "quarters of an hour withheld"),
          Map.entry("slots_below_minimum", "quarters of an hour below the level asked for"),
          Map.entry("checks_passed", "plausibility checks passed"),
          Map.entry("checks_possible", "plausibility checks possible"),
          Map.entry("mode", "means of transport"),
          Map.entry("grade_time", "proof of time"),
          Map.entry("grade_binding", "tie to the contract"),
          Map.entry("grade_source", "source"),
          Map.entry("distance_by", "what the distance was measured along"));

  private final Language language;

  AnswerText(Language language) {
    this.language = language;
  }

  List<String> lines(AnswerSchema schema) {
    String once = fields(schema.common());
    String each = fields(schema.line());
    return List.of(
        language.pick("The answer says once: ", "La réponse dit une fois : ") + once + ".",
        language.pick(
            "And at most " + schema.maxLines() + " lines, each with: " + each + ".",
            "Et au plus " + schema.maxLines() + " lignes, avec : " + each + "."),
        language.pick(
            String.format(
                Locale.ENGLISH,
                "Nothing else leaves the enclave; that is at most %,d bits.",
                schema.bits()),
            String.format(
                Locale.FRENCH,
                "Rien d'autre ne sort de l'enclave ; cela fait au plus %,d bits.",
                schema.bits())));
  }

  private String fields(List<Field> fields) {
    return language.list(fields.stream().map(f -> name(f.name())).toList());
  }

  private String name(String field) {
    String english = field.replace("_hm", " (0.1 km)").replace("_cents", " (cents)");
    return language.pick(
        ENGLISH.getOrDefault(field, english.replace('_', ' ')), FRENCH.getOrDefault(field, field));
  }
}
