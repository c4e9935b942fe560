package io.geowallet.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.SharedData;
import io.geowallet.map.GroundMap;
import io.geowallet.map.feature.Bounds;
import io.geowallet.map.feature.Mercator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiles of real places: plain SVG, all of them, and with what is known to be there. */
class RealTilesTest {
  private static final int MOST_TILES_A_ZOOM = 60;
  private static final int MOST_BYTES = 400_000;

  private static GroundMap map(String name) throws IOException {
    return Drawn.map(Files.readAllBytes(SharedData.require("osm/" + name)));
  }

  /** The names on the tiles of a map at a zoom; where there are many tiles, on some of them. */
  private static Set<String> names(GroundMap map, int zoom, Style style) {
    Bounds b = map.bounds();
    int shift = Mercator.WORLD_BITS - zoom;
    int west = Mercator.x(b.westE7()) >> shift;
    int east = Mercator.x(b.eastE7()) >> shift;
    int north = Mercator.y(b.northE7()) >> shift;
    int south = Mercator.y(b.southE7()) >> shift;
    int all = (east - west + 1) * (south - north + 1);
    int step = 1 + all / MOST_TILES_A_ZOOM;
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < all; i += step) {
      int column = west + i % (east - west + 1);
      int row = north + i / (east - west + 1);
      byte[] tile = map.tile(zoom, column, row, style);
      assertThat(tile.length).isLessThan(MOST_BYTES);
      names.addAll(Drawn.of(tile).names());
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monaco.osm.pbf",
        "andorra.osm.pbf",
        "paris-extract.osm.pbf",
        "monaco-2012.osm.xml.gz",
        "graphhopper-issue-13.osm.xml.gz"
      })
  void tiles_arePlainSvg(String name) throws IOException {
    GroundMap map = map(name);
    assertThat(map.size()).isPositive();
    for (int zoom = 0; zoom <= 19; zoom++) {
      names(map, zoom, zoom % 2 == 0 ? Style.LIGHT : Style.DARK);
    }
  }

  @Test
  void names_areThoseOfTheTown() throws IOException {
    GroundMap paris = map("paris-extract.osm.pbf");
    assertThat(names(paris, 15, Style.LIGHT)).contains("Avenue de la République");
    assertThat(names(map("monaco.osm.pbf"), 14, Style.LIGHT)).contains("Monaco", "Monte-Carlo");
    assertThat(names(map("andorra.osm.pbf"), 11, Style.LIGHT)).contains("Andorra la Vella");
  }
}
