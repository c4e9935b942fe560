package io.geowallet.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.map.GroundMap;
import io.geowallet.map.osm.Cost;
import io.geowallet.map.osm.Recorder;
import io.geowallet.map.osm.Tags;
import io.geowallet.map.osm.XmlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that would rather be something else than names. */
class HostileNamesTest {
  private static Recorder map(String name) {
    Recorder map = new Recorder();
    map.node(1, 469_000_000, 29_000_000, Tags.NONE);
    map.node(2, 472_000_000, 33_000_000, Tags.NONE);
    map.node(3, 470_400_000, 30_200_000, Tags.NONE);
    map.node(4, 470_410_000, 31_400_000, Tags.NONE);
    map.node(5, 470_600_000, 30_800_000, Tags.of("place", "town", "name", name));
    map.way(1, new long[] {3, 4}, Tags.of("highway", "primary", "name", name, "ref", name));
    return map;
  }

  /** All tiles around at the zooms where names are; each is checked to be plain SVG. */
  private static String draw(GroundMap map) {
    StringBuilder names = new StringBuilder();
    for (int zoom = 11; zoom <= 16; zoom += zoom == 11 ? 3 : 2) {
      double n = 1 << zoom;
      for (double lon = 3.02; lon < 3.14; lon += 360 / n) {
        for (double lat : new double[] {47.0405, 47.06}) {
          names.append(TilePainterTest.at(map, zoom, lat, lon, Style.LIGHT).names());
        }
      }
    }
    return names.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</text><script>alert(1)</script><text>",
        "\" onload=\"alert(1)",
        "' onload='alert(1)",
        "]]><script>alert(1)</script>",
        "<image href=\"http://evil.invalid/x\"/>",
        "&#60;script&#62;",
        "&xxe;",
        "<!DOCTYPE svg>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "url(http://evil.invalid)"
      })
  void T45_markupAsName_isText(String name) {
    String names = draw(Drawn.map(XmlWriter.write(map(name))));
    assertThat(names).contains(name.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rue\u202edroite", "rue\u2066droite\u2069", "rue\u200edroite", "rue\ufeffdroite",
        "rue\u0085droite", "rue\u2028droite", "rue\u00addroite", "rue\ue000droite"
      })
  void T45_controlAndBidiCharacters_areLeftOut(String name) {
    String names = draw(Drawn.map(XmlWriter.write(map(name))));
    assertThat(names).contains("ruedroite").doesNotContain(name);
  }

  @Test
  void T45_unpairedSurrogateAndLineEnds_areLeftOut() {
    // Not to be had from XML or PBF, as both are UTF-8; the painter does not rely on it.
    assertThat(XmlText.plain("a\ud800b\nc\td")).isEqualTo("abcd");
    assertThat(XmlText.plain("x".repeat(500))).hasSize(80);
    assertThat(XmlText.escape("<&>\"'")).isEqualTo("&lt;&amp;&gt;&quot;&#39;");
  }

  @Test
  void T45_nameOfNothingLegible_isNotWritten() {
    assertThat(draw(Drawn.map(XmlWriter.write(map("\u202e\u200b \u2069")))))
        .doesNotMatch(".*\\w.*");
  }

  @Test
  void T44_longLineOfManyPoints_isDrawnInTime() throws Exception {
    Recorder map = new Recorder();
    long[] refs = new long[50_000];
    for (int i = 0; i < refs.length; i++) {
      // Back and forth across the world, so that it is as long as a line can be.
      map.node(i, 470_000_000 + i, i % 2 == 0 ? -1_700_000_000 : 1_700_000_000, Tags.NONE);
      refs[i] = i;
    }
    map.way(1, refs, Tags.of("highway", "primary", "name", "rue"));
    GroundMap ground = Drawn.map(XmlWriter.write(map));
    Cost cost = Cost.of(() -> TilePainterTest.at(ground, 19, 47.0025, 0.0001, Style.LIGHT));
    assertThat(cost.cpuMs()).isLessThan(10_000);
    assertThat(cost.allocatedBytes()).isLessThan(512L << 20);
  }

  @Test
  void T44_starOfWaysOfOneName_isJoinedInTime() throws Exception {
    Recorder map = new Recorder();
    map.node(0, 470_000_000, 30_000_000, Tags.NONE);
    for (int i = 1; i <= 60_000; i++) {
      map.node(i, 470_000_000 + i, 30_000_000 + i % 1_000, Tags.NONE);
      map.way(i, new long[] {0, i}, Tags.of("highway", "residential", "name", "rue"));
    }
    byte[] file = XmlWriter.write(map);
    assertThat(Cost.of(() -> Drawn.map(file)).cpuMs()).isLessThan(10_000);
  }
}
