package io.coneix.cli.demo.town;

import java.util.List;
import java.util.Map;

/**
 * The fixed part of the town: what lies where, in metres around the town hall. The seed shakes and
 * bends it, but what meets what stays.
 */
final class Layout {
  /** From the hills in the north-east through the town to the south-west. */
  static final List<XY> RIVER =
      List.of(
          new XY(6_800, 4_800),
          new XY(4_500, 3_000),
          new XY(2_300, 1_500),
          new XY(900, 300),
          new XY(-300, -900),
          new XY(-1_600, -2_300),
          new XY(-2_900, -4_000),
          new XY(-4_200, -6_500));

  /** Past the south of the town to Brissenay, and on over the edge of the map. */
  static final List<XY> MOTORWAY =
      List.of(
          new XY(-6_500, -4_700),
          new XY(0, -4_300),
          new XY(8_000, -4_800),
          new XY(20_000, -5_600),
          new XY(33_000, -6_300),
          new XY(39_000, -6_100),
          new XY(43_500, -6_600));

  /** Between town and motorway. */
  static final List<XY> RAILWAY =
      List.of(
          new XY(-6_500, -2_950),
          new XY(-700, -2_800),
          new XY(6_000, -2_900),
          new XY(20_000, -4_300),
          new XY(33_000, -5_000),
          new XY(39_000, -5_050),
          new XY(43_500, -5_300));

  private static final QuarterSpec.MainRefs D38_D912 = new QuarterSpec.MainRefs("D 38", "D 912");
  private static final QuarterSpec.MainRefs D38 = new QuarterSpec.MainRefs("D 38", "");
  private static final QuarterSpec.MainRefs D912 = new QuarterSpec.MainRefs("", "D 912");
  private static final QuarterSpec.MainRefs D71 = new QuarterSpec.MainRefs("D 38", "D 71");

  static final List<QuarterSpec> QUARTERS =
      List.of(
          town("town", TownPlanner.NAME, 0, 0, 2_000, D38_D912),
          suburb("aubrees", "Les Aubrées", 300, 3_900, RoadClass.RESIDENTIAL, D912),
          suburb("closmarval", "Le Clos-Marval", -4_000, -200, RoadClass.RESIDENTIAL, D38),
          suburb("perrieres", "Les Perrières", 3_900, -200, RoadClass.UNCLASSIFIED, D38),
          town("brissenay", "Brissenay", 39_000, -3_500, 950, D71),
          village("montreze", "Montrèze", 1_500, -15_500, D912),
          village("sombreval", "Sombreval", -6_000, 25_000, D912),
          village("orvenay", "Orvenay", 14_500, 2_600, D38),
          village("vaucresme", "Vaucresme", -12_500, 1_800, D38),
          village("vauremont", "Vaurémont", 45_000, -32_000, D71));

  static final List<PlaceSpec> PLACES =
      List.of(
          new PlaceSpec("home", "Maison du bord", "town", -900, 1_000, Map.of("building", "house")),
          new PlaceSpec(
              "work", "Atelier", "perrieres", 250, -150, Map.of("building", "industrial")),
          new PlaceSpec(
              "bistro",
              "Bistrot des Perrières",
              "perrieres",
              -250,
              300,
              Map.of("amenity", "restaurant")),
          new PlaceSpec(
              "doctor",
              "Cabinet médical Dorvanne",
              "town",
              -1_400,
              -900,
              Map.of("amenity", "doctors")),
          new PlaceSpec(
              "market",
              "Supermarché Le Panier",
              "closmarval",
              150,
              -150,
              Map.of("shop", "supermarket")),
          new PlaceSpec(
              "cinema", "Cinéma Le Rialta", "town", 1_300, -700, Map.of("amenity", "cinema")),
          new PlaceSpec(
              "townhall", "Mairie de Valmérande", "town", 150, -200, Map.of("amenity", "townhall")),
          new PlaceSpec("park", "Parc du Vieux-Gué", "town", -700, 200, Map.of("leisure", "park")),
          new PlaceSpec("friends", "Chez Zélie", "aubrees", 150, 150, Map.of("building", "house")),
          new PlaceSpec(
              "glassworks",
              "Verrerie Colbrune",
              "brissenay",
              350,
              300,
              Map.of("building", "industrial")),
          new PlaceSpec(
              "prefecture",
              "Sous-préfecture",
              "brissenay",
              -300,
              -200,
              Map.of("office", "government")),
          new PlaceSpec(
              "mill", "Minoterie du Gué", "montreze", 100, 100, Map.of("man_made", "works")),
          new PlaceSpec(
              "dairy",
              "Laiterie de Sombreval",
              "sombreval",
              -100,
              100,
              Map.of("man_made", "works")),
          new PlaceSpec(
              "sawmill", "Scierie Tressanges", "orvenay", 100, -100, Map.of("man_made", "works")),
          new PlaceSpec(
              "tilery",
              "Tuilerie Quintivert",
              "vaucresme",
              -100,
              -100,
              Map.of("man_made", "works")),
          new PlaceSpec(
              "cottage", "Gîte du Lac", "vauremont", 100, 100, Map.of("tourism", "chalet")),
          new PlaceSpec(
              "shore", "Plage du Lac", "vauremont", 250, -250, Map.of("leisure", "beach_resort")));

  private Layout() {}

  /**
   * A door to be tied to a street.
   *
   * @param key what the plan of the month calls it
   * @param name what a person calls it
   * @param quarter key of its quarter
   * @param eastM metres to the east of the quarter's middle
   * @param northM metres to the north of it
   * @param tags what it is
   */
  record PlaceSpec(
      String key,
      String name,
      String quarter,
      double eastM,
      double northM,
      Map<String, String> tags) {
    PlaceSpec {
      tags = Map.copyOf(tags);
    }
  }

  private static QuarterSpec town(
      String key, String name, double x, double y, double radiusM, QuarterSpec.MainRefs refs) {
    return new QuarterSpec(
        key,
        name,
        "town",
        new XY(x, y),
        radiusM,
        150,
        0.06,
        4,
        RoadClass.PRIMARY,
        refs,
        RoadClass.RESIDENTIAL);
  }

  private static QuarterSpec suburb(
      String key, String name, double x, double y, RoadClass side, QuarterSpec.MainRefs refs) {
    return new QuarterSpec(
        key, name, "suburb", new XY(x, y), 600, 140, -0.1, 3, RoadClass.PRIMARY, refs, side);
  }

  private static QuarterSpec village(
      String key, String name, double x, double y, QuarterSpec.MainRefs refs) {
    return new QuarterSpec(
        key,
        name,
        "village",
        new XY(x, y),
        400,
        120,
        0.15,
        9,
        RoadClass.PRIMARY,
        refs,
        RoadClass.RESIDENTIAL);
  }
}
