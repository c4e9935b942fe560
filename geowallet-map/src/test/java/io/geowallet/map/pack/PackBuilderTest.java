package io.geowallet.map.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.SharedData;
import io.geowallet.map.GroundMap;
import io.geowallet.map.osm.PbfWriter;
import io.geowallet.map.osm.SmallMap;
import io.geowallet.map.tile.Style;
import io.geowallet.mobility.road.RoadClass;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.mobility.road.Travel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PackBuilderTest {
  private static final String GOLDEN = "small.pack.hex";

  static BuiltPack built(byte[] osm) throws IOException {
    return PackBuilder.build(() -> new ByteArrayInputStream(osm), step -> {});
  }

  static byte[] small() throws IOException {
    return built(PbfWriter.write(SmallMap.elements(), true, false)).bytes();
  }

  private static BuiltPack ofShared(String name) throws IOException {
    return built(SharedData.bytes(name));
  }

  private static RoadPack ofXml(String elements) throws IOException {
    String text = "<osm version=\"0.6\">" + elements + "</osm>";
    return built(text.getBytes(StandardCharsets.UTF_8)).open();
  }

  private static String nodes(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append("<node id=\"" + i + "\" lat=\"47.0\" lon=\"3.00" + i + "\"/>");
    }
    return text.toString();
  }

  private static String way(int id, String refs, String... tags) {
    StringBuilder text = new StringBuilder("<way id=\"" + id + "\">");
    for (String ref : refs.split(" ", -1)) {
      text.append("<nd ref=\"" + ref + "\"/>");
    }
    for (int i = 0; i < tags.length; i += 2) {
      text.append("<tag k=\"" + tags[i] + "\" v=\"" + tags[i + 1] + "\"/>");
    }
    return text + "</way>";
  }

  @Test
  void smallMap_isTheGoldenPack() throws IOException {
    byte[] pack = small();
    Path file = Path.of("src/test/resources/io/geowallet/map/pack", GOLDEN);
    if (System.getProperty("coneix.golden", "").equals("write")) {
      Files.createDirectories(file.getParent());
      String hex = HexFormat.of().formatHex(pack);
      Files.writeString(file, hex.replaceAll("(.{96})", "$1\n") + "\n");
    }
    String golden = Files.readString(file).replaceAll("\\s", "");
    assertThat(HexFormat.of().formatHex(pack)).isEqualTo(golden);
  }

  @Test
  void sameElements_inAnotherFileForm_giveTheSameRoadsAndGround() throws IOException {
    BuiltPack dense = built(PbfWriter.write(SmallMap.elements(), true, false));
    BuiltPack plain = built(PbfWriter.write(SmallMap.elements(), false, true));
    assertThat(plain.sha256()).as("the source's hash is part of it").isNotEqualTo(dense.sha256());
    byte[] a = dense.bytes();
    byte[] b = plain.bytes();
    System.arraycopy(a, 72, b, 72, 32);
    assertThat(b).isEqualTo(a);
  }

  @Test
  void waysThatMeet_areCutThere() throws IOException {
    RoadPack pack =
        ofXml(
            nodes(5)
                + way(1, "1 2 3", "highway", "primary", "name", "rue Œ", "maxspeed", "30 mph")
                + way(2, "2 4", "highway", "residential", "oneway", "-1")
                + way(3, "4 5", "building", "yes"));
    assertThat(pack.edges()).isEqualTo(3);
    assertThat(pack.nodes()).isEqualTo(4);
    int first = 0;
    assertThat(pack.roadClass(first)).isEqualTo(RoadClass.PRIMARY);
    assertThat(pack.name(first)).isEqualTo("rue Œ");
    assertThat(pack.limitTenthKmh(2 * first)).isEqualTo(483);
    assertThat(pack.isLimitTagged(2 * first)).isTrue();
    assertThat(pack.lengthMm(first)).isBetween(75_900, 76_100);
    int street = 1;
    while (pack.roadClass(street) != RoadClass.RESIDENTIAL) {
      street++;
    }
    assertThat(pack.isOpen(2 * street, Travel.ROAD)).isFalse();
    assertThat(pack.isOpen(2 * street + 1, Travel.ROAD)).isTrue();
    assertThat(pack.isOpen(2 * street, Travel.FOOT)).isTrue();
    assertThat(pack.limitTenthKmh(2 * street)).isEqualTo(500);
    assertThat(pack.isLimitTagged(2 * street)).isFalse();
  }

  @Test
  void tramInAStreet_isBoth() throws IOException {
    RoadPack pack =
        ofXml(nodes(2) + way(1, "1 2", "highway", "tertiary", "railway", "tram", "name", "x"));
    assertThat(pack.edges()).isEqualTo(2);
    assertThat(pack.isOpen(0, Travel.RAIL) ^ pack.isOpen(2, Travel.RAIL)).isTrue();
  }

  @Test
  void mapWithoutRoads_isAPackWithoutRoads() throws IOException {
    assertThat(ofXml(nodes(2)).edges()).isZero();
    assertThat(ofXml("").edges()).isZero();
  }

  @Test
  void packOfMonaco_drawsTheSameTilesAsItsSource() throws IOException {
    byte[] osm = SharedData.bytes("osm/monaco.osm.pbf");
    GroundMap fromOsm = GroundMap.read(new ByteArrayInputStream(osm));
    BuiltPack pack = built(osm);
    GroundMap fromPack = GroundMap.read(new ByteArrayInputStream(pack.bytes()));
    assertThat(fromPack.hash()).isEqualTo(pack.sha256());
    assertThat(fromPack.bounds()).isEqualTo(fromOsm.bounds());
    for (int column = 17_057; column < 17_061; column++) {
      for (int row = 11_948; row < 11_952; row++) {
        assertThat(fromPack.tile(15, column, row, Style.LIGHT))
            .isEqualTo(fromOsm.tile(15, column, row, Style.LIGHT));
      }
    }
  }

  @Test
  void realMaps_makePacksThatOpen() throws IOException {
    for (String name : new String[] {"andorra", "paris-extract"}) {
      BuiltPack pack = ofShared("osm/" + name + ".osm.pbf");
      assertThat(pack.open().edges()).as(name).isGreaterThan(1_000);
      assertThat(pack.size()).as(name).isLessThan(3L * 565_390);
    }
  }
}
