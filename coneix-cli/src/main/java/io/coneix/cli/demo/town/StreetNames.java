package io.coneix.cli.demo.town;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Invented street names that sound French, each given once. The persons among them never lived. Not
 * thread-safe.
 */
final class StreetNames {
  private static final List<String> KINDS =
      List.of("rue", "rue", "rue", "rue", "allée", "impasse", "chemin", "passage");
  private static final List<String> THINGS =
      List.of(
          "des Tanneurs",
          "du Four-Banal",
          "des Deux-Moulins",
          "de la Vieille-Halle",
          "des Lavandières",
          "du Puits-Salé",
          "des Charmes",
          "des Noisetiers",
          "du Pré-aux-Oies",
          "de la Tour-Ronde",
          "des Cordiers",
          "du Verger",
          "de la Fontaine-Basse",
          "des Aulnes",
          "du Colombier",
          "des Jardiniers",
          "de la Croix-Verte",
          "des Tuiliers",
          "du Vieux-Gué",
          "des Merisiers",
          "de la Source",
          "du Champ-Rond",
          "des Sabotiers",
          "de l'Étang-Sec",
          "des Trois-Frères",
          "du Petit-Bois",
          "de la Grange-aux-Clercs",
          "des Hirondelles",
          "du Grand-Portail",
          "des Vignes-Hautes",
          "de la Carrière",
          "du Clos-Saint-Aubrin");
  private static final List<String> FIRST =
      List.of(
          "Aristide",
          "Célestine",
          "Hippolyte",
          "Léontine",
          "Octave",
          "Mathurin",
          "Eugénie",
          "Ferdinand",
          "Clémence",
          "Anselme",
          "Blanche",
          "Théodore",
          "Zélie",
          "Basile",
          "Honorine");
  private static final List<String> LAST =
      List.of(
          "Velcourt",
          "Mardenoy",
          "Sauvelin",
          "Brissot-Lamère",
          "Chantereuil",
          "Dorvanne",
          "Lormesson",
          "Pradéliers",
          "Quintivert",
          "Tressanges",
          "Aubrevelle",
          "Farandeau");

  private final DemoRandom random;
  private final Set<String> given = new HashSet<>();

  StreetNames(DemoRandom random) {
    this.random = random;
  }

  /** A name that was not given before. There are 1,060 of them; the map needs under 400. */
  String next() {
    String name;
    do {
      name = pick(KINDS) + " " + (random.chance(0.5) ? pick(THINGS) : person());
    } while (!given.add(name));
    return name;
  }

  private String person() {
    return pick(FIRST) + "-" + pick(LAST);
  }

  private String pick(List<String> list) {
    return list.get(random.below(list.size()));
  }
}
