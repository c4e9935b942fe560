package io.coneix.cli.demo.town;

import java.util.Map;

/** Draws what is only looked at: woods and the lake. */
final class Scenery {
  private Scenery() {}

  static void draw(MapSketch sketch, DemoRandom random) {
    wood(sketch, "Bois de la Grange", -3_500, 2_400, 800, random);
    wood(sketch, "Bois Rond", 2_800, -4_000, 500, random);
    wood(sketch, "Forêt de Sombreval", -1_500, 14_500, 2_500, random);
    wood(sketch, "Forêt de Vaurémont", 40_000, -20_000, 3_000, random);
    sketch.outline(
        Curves.blob(new XY(46_300, -33_300), 1_050, 0.12, random),
        Map.of("natural", "water", "water", "lake", "name", "Lac de Vaurémont"));
  }

  private static void wood(
      MapSketch sketch, String name, double x, double y, double radiusM, DemoRandom random) {
    sketch.outline(
        Curves.blob(new XY(x, y), radiusM, 0.25, random),
        Map.of("landuse", "forest", "name", name));
  }
}
