package io.geowallet.map.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.map.GroundMap;
import io.geowallet.map.feature.Kind;
import io.geowallet.map.osm.PbfWriter;
import io.geowallet.map.osm.Recorder;
import io.geowallet.map.osm.SmallMap;
import io.geowallet.map.osm.XmlWriter;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TilePainterTest {
  /** A line of 0.12 by 0.02 degrees, and corners around it so that the paper is larger. */
  private static final String FRAME =
      "<node id='1' lat='46.9' lon='2.9'/><node id='2' lat='47.2' lon='3.3'/>"
          + "<node id='3' lat='47.04' lon='3.02'/><node id='4' lat='47.06' lon='3.14'/>";

  private static String street(String tags) {
    return FRAME + "<way id='1'><nd ref='3'/><nd ref='4'/>" + tags + "</way>";
  }

  private static String tag(String key, String value) {
    return "<tag k='" + key + "' v='" + value + "'/>";
  }

  /** The tile at 47.05 N 3.08 E. */
  private static Drawn middle(GroundMap map, int zoom, Style style) {
    return at(map, zoom, 47.05, 3.08, style);
  }

  static Drawn at(GroundMap map, int zoom, double lat, double lon, Style style) {
    double n = 1 << zoom;
    double rad = Math.toRadians(lat);
    int column = (int) (n * (lon + 180) / 360);
    int row = (int) (n * (1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2);
    return Drawn.of(map.tile(zoom, column, row, style));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void tile_isTheSameEachTime_fromWhateverFormAndOrderOfTheFile(Style style) {
    Recorder map = SmallMap.elements();
    GroundMap xml = Drawn.map(XmlWriter.write(map));
    GroundMap pbf = Drawn.map(PbfWriter.write(map, true, true));
    Collections.reverse(map.nodes);
    Collections.reverse(map.ways);
    Collections.reverse(map.relations);
    GroundMap turned = Drawn.map(XmlWriter.write(map));
    for (int zoom = 8; zoom <= 17; zoom++) {
      String first = at(xml, zoom, 47.05, 3.05, style).text();
      assertThat(at(xml, zoom, 47.05, 3.05, style).text()).isEqualTo(first);
      assertThat(at(pbf, zoom, 47.05, 3.05, style).text()).isEqualTo(first);
      assertThat(at(turned, zoom, 47.05, 3.05, style).text()).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "motorway, MOTORWAY, 8",
    "trunk, TRUNK, 8",
    "primary, PRIMARY, 8",
    "secondary, SECONDARY, 9",
    "tertiary, TERTIARY, 11",
    "residential, MINOR, 12",
    "unclassified, MINOR, 12",
    "pedestrian, PEDESTRIAN, 14",
    "service, SERVICE, 14",
    "track, TRACK, 14",
    "footway, PATH, 15"
  })
  void road_appearsAtTheZoomOfItsClass(String highway, Kind kind, int from) {
    GroundMap map = Drawn.map(street(tag("highway", highway)));
    for (Style style : Style.values()) {
      String colour = Palette.of(style).colour(kind);
      for (int zoom = 6; zoom <= 19; zoom++) {
        assertThat(middle(map, zoom, style).outlines(colour).isEmpty())
            .as("%s at %d", highway, zoom)
            .isEqualTo(zoom < from);
      }
    }
  }

  @Test
  void greaterRoads_areWider_andAllGrowWithTheZoom() {
    String[] roads = {"service", "residential", "tertiary", "secondary", "primary", "motorway"};
    Kind[] kinds = {
      Kind.SERVICE, Kind.MINOR, Kind.TERTIARY, Kind.SECONDARY, Kind.PRIMARY, Kind.MOTORWAY
    };
    int before = 0;
    for (int i = 0; i < roads.length; i++) {
      GroundMap map = Drawn.map(street(tag("highway", roads[i])));
      String colour = Palette.of(Style.LIGHT).colour(kinds[i]);
      int width = middle(map, 16, Style.LIGHT).width(colour);
      assertThat(width).isGreaterThan(before);
      assertThat(middle(map, 18, Style.LIGHT).width(colour)).isGreaterThan(width);
      before = width;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "waterway, river, RIVER, 9",
    "waterway, canal, CANAL, 11",
    "waterway, stream, STREAM, 13",
    "railway, rail, RAIL, 9",
    "railway, tram, TRAM, 14"
  })
  void otherLines_appearFromTheirZoomOn(String key, String value, Kind kind, int from) {
    GroundMap map = Drawn.map(street(tag(key, value)));
    String colour = Palette.of(Style.DARK).colour(kind);
    assertThat(middle(map, from, Style.DARK).has(colour)).isTrue();
    assertThat(middle(map, from - 1, Style.DARK).has(colour)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"primary, 12", "secondary, 13", "tertiary, 14", "residential, 15", "service, 17"})
  void streetName_isWrittenFromASensibleZoomOn(String highway, int from) {
    GroundMap map = Drawn.map(street(tag("highway", highway) + tag("name", "rue d’Or")));
    // A name stands somewhere along the line: all tiles of the line are looked at.
    assertThat(isNamed(map, from - 1)).isFalse();
    assertThat(isNamed(map, from)).isTrue();
  }

  private static boolean isNamed(GroundMap map, int zoom) {
    for (double share = 0; share <= 1; share += 0.01) {
      Drawn drawn = at(map, zoom, 47.04 + 0.02 * share, 3.02 + 0.12 * share, Style.LIGHT);
      if (drawn.names().contains("rue d’Or")) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @CsvSource({"city, 8", "town, 9", "village, 11", "suburb, 12", "hamlet, 13"})
  void place_isNamedFromASensibleZoomOn(String place, int from) {
    String node = "<node id='9' lat='47.05' lon='3.08'>" + tag("place", place);
    GroundMap map = Drawn.map(FRAME + node + tag("name", "Orvenay") + "</node>");
    assertThat(middle(map, from, Style.LIGHT).names()).containsExactly("Orvenay");
    assertThat(middle(map, from - 1, Style.LIGHT).names()).isEmpty();
  }

  @Test
  void overlappingNames_giveWayToTheGreater() {
    StringBuilder nodes = new StringBuilder(FRAME);
    String[] places = {"hamlet", "town", "village"};
    for (int i = 0; i < places.length; i++) {
      nodes.append("<node id='").append(9 + i).append("' lat='47.05' lon='3.08'>");
      nodes.append(tag("place", places[i])).append(tag("name", places[i])).append("</node>");
    }
    assertThat(middle(Drawn.map(nodes.toString()), 14, Style.LIGHT).names())
        .containsExactly("town");
  }

  @Test
  void lightAndDark_drawTheSameInOtherColours() {
    GroundMap map = Drawn.map(XmlWriter.write(SmallMap.elements()));
    String light = at(map, 12, 47.05, 3.05, Style.LIGHT).text();
    String dark = at(map, 12, 47.05, 3.05, Style.DARK).text();
    assertThat(dark).isNotEqualTo(light);
    assertThat(dark.replaceAll("#[0-9a-f]{6}", "C"))
        .isEqualTo(light.replaceAll("#[0-9a-f]{6}", "C"));
  }

  @Test
  void emptyPlace_isPaper_andBeyondTheFileIsNothing() {
    GroundMap map = Drawn.map(FRAME);
    Drawn inside = middle(map, 14, Style.LIGHT);
    assertThat(inside.has(Palette.of(Style.LIGHT).ground())).isTrue();
    assertThat(inside.names()).isEmpty();
    Drawn outside = at(map, 14, 10, 100, Style.LIGHT);
    assertThat(outside.text()).hasSizeLessThan(100).doesNotContain("path");
  }

  @Test
  void wayAcrossTwoTiles_meetsAtTheirBorder() {
    GroundMap map = Drawn.map(street(tag("highway", "primary")));
    String colour = Palette.of(Style.LIGHT).colour(Kind.PRIMARY);
    int compared = 0;
    for (int zoom = 10; zoom <= 17; zoom++) {
      int row = row(zoom, 47.05);
      int first = (int) ((1 << zoom) * (3.08 + 180) / 360);
      for (int column = first - 3; column < first + 3; column++) {
        Double east = crossing(map, zoom, column, row, colour, 2_560);
        Double west = crossing(map, zoom, column + 1, row, colour, 0);
        if (east != null && west != null) {
          // Tenths of a pixel: points are rounded, each tile from its own corner.
          assertThat(east).isCloseTo(west, org.assertj.core.api.Assertions.within(2.0));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(8);
  }

  private static int row(int zoom, double lat) {
    double rad = Math.toRadians(lat);
    return (int) ((1 << zoom) * (1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2);
  }

  /** Where the line of a tile crosses a vertical; null where it does not. */
  private static Double crossing(
      GroundMap map, int zoom, int column, int row, String colour, int x) {
    for (String path : Drawn.of(map.tile(zoom, column, row, Style.LIGHT)).outlines(colour)) {
      Matcher m = Pattern.compile("M(-?\\d+) (-?\\d+)l(-?\\d+) (-?\\d+)").matcher(path);
      if (m.matches()) {
        double fromX = Double.parseDouble(m.group(1));
        double dx = Double.parseDouble(m.group(3));
        double share = (x - fromX) / dx;
        if (share >= 0 && share <= 1) {
          return Double.parseDouble(m.group(2)) + share * Double.parseDouble(m.group(4));
        }
      }
    }
    return null;
  }

  @Test
  void noSuchTile_isRefused() {
    GroundMap map = Drawn.map(FRAME);
    assertThatThrownBy(() -> map.tile(20, 0, 0, Style.LIGHT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> map.tile(3, 8, 0, Style.LIGHT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
