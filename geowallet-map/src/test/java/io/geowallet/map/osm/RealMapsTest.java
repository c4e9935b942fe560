package io.geowallet.map.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files against what their publishers say is in them, and against a second form of each. */
class RealMapsTest {
  private static byte[] file(String name) throws IOException {
    return Files.readAllBytes(SharedData.require("osm/" + name));
  }

  @ParameterizedTest
  @CsvSource({
    "monaco.osm.pbf, 25423, 4106",
    "andorra.osm.pbf, 69644, 2725",
    "paris-extract.osm.pbf, 4598, 1289"
  })
  void pbf_holdsAsManyNodesAndWaysAsItsPublisherSays(String name, int nodes, int ways)
      throws IOException {
    Recorder map = Recorder.of(file(name));
    assertThat(map.nodes).hasSize(nodes);
    assertThat(map.ways).hasSize(ways);
  }

  @Test
  void highwaysAndSpeeds_areAsManyAsTheListOfTheDataSays() throws IOException {
    assertHighways("monaco.osm.pbf", 2_379, 243);
    assertHighways("andorra.osm.pbf", 1_615, 204);
    assertHighways("paris-extract.osm.pbf", 1_219, 452);
  }

  private static void assertHighways(String name, int highways, int speeds) throws IOException {
    Recorder map = Recorder.of(file(name));
    assertThat(map.ways.stream().filter(w -> w.tags().get("highway") != null)).hasSize(highways);
    assertThat(
            map.ways.stream()
                .filter(w -> w.tags().get("highway") != null && w.tags().get("maxspeed") != null))
        .hasSize(speeds);
  }

  @ParameterizedTest
  @CsvSource({"monaco.osm.pbf", "andorra.osm.pbf", "paris-extract.osm.pbf"})
  void pbfWrittenAnew_andXml_holdTheSame(String name) throws IOException {
    Recorder map = Recorder.of(file(name));
    assertThat(Recorder.of(XmlWriter.write(map)).all()).isEqualTo(map.all());
    assertThat(Recorder.of(PbfWriter.write(map, true, true)).all()).isEqualTo(map.all());
    assertThat(Recorder.of(PbfWriter.write(map, false, false)).all()).isEqualTo(map.all());
  }

  @Test
  void packedXml_holdsWhatItHoldsUnpacked() throws IOException {
    Recorder map = Recorder.of(file("monaco-2012.osm.xml.gz"));
    byte[] plain = SharedData.bytes("osm/monaco-2012.osm.xml.gz");
    assertThat(Recorder.of(plain).all()).isEqualTo(map.all());
    assertThat(count(plain, "<node ")).isEqualTo(map.nodes.size());
    assertThat(count(plain, "<way ")).isEqualTo(map.ways.size());
    assertThat(count(plain, "<relation ")).isEqualTo(map.relations.size());
    assertThat(map.ways.stream().mapToInt(w -> w.refs().size()).sum())
        .isEqualTo(count(plain, "<nd "));
    assertThat(Recorder.of(PbfWriter.write(map, true, true)).all()).isEqualTo(map.all());
  }

  @Test
  void packedPbf_isReadToo() throws IOException {
    byte[] plain = file("paris-extract.osm.pbf");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    assertThat(Recorder.of(packed.toByteArray()).all()).isEqualTo(Recorder.of(plain).all());
  }

  @ParameterizedTest
  @CsvSource({"graphhopper-issue-13.osm.xml.gz", "conditional-restrictions.osm.xml"})
  void otherFiles_areRead(String name) throws IOException {
    assertThat(Recorder.of(file(name)).ways).isNotEmpty();
  }

  private static int count(byte[] text, String what) {
    String all = new String(text, java.nio.charset.StandardCharsets.UTF_8);
    int count = 0;
    for (int at = all.indexOf(what); at >= 0; at = all.indexOf(what, at + 1)) {
      count++;
    }
    return count;
  }
}
