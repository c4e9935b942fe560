package io.geowallet.map.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files that ask for much. */
class BombTest {
  private static final int MIB = 1 << 20;

  private static byte[] pbf(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PbfWriter.raw("OSMHeader", PbfWriter.header(List.of()).toBytes()));
    out.writeBytes(data);
    return out.toByteArray();
  }

  private static byte[] xml(String content) {
    return ("<osm>" + content + "</osm>").getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(byte[] file, String reason) {
    assertRefused(file, OsmLimits.forHeap(1L << 30), reason);
  }

  private static void assertRefused(byte[] file, OsmLimits limits, String reason) {
    assertThatThrownBy(() -> Recorder.of(file, limits))
        .isInstanceOf(UnreadableMap.class)
        .hasMessageContaining(reason);
  }

  private static void assertCheap(byte[] file, int mostBytes) throws Exception {
    Recorder.of(XmlWriter.write(SmallMap.elements()));
    Cost cost = Cost.of(() -> Recorder.of(file));
    assertThat(cost.allocatedBytes()).isLessThan(mostBytes);
  }

  @Test
  void T44_gzipBomb_isRefusedByItsRatio() {
    byte[] bomb = MapFuzzTest.gzip(xml("<a/>".repeat(5 * MIB)));
    assertThat(bomb).hasSizeLessThan(MIB / 8);
    assertRefused(bomb, "at most 200 times the packed size");
  }

  @Test
  void T44_zlibBombInABlob_isRefusedBeforeItIsUnpacked() throws Exception {
    byte[] bomb = pbf(PbfWriter.packed("OSMData", new byte[32 * MIB]));
    assertThat(bomb).hasSizeLessThan(MIB / 16);
    assertRefused(bomb, "at most 200 times the packed size");
    assertCheap(bomb, MIB);
  }

  @Test
  void T44_falseSize_takesNoMemory() throws Exception {
    byte[] packed = PbfWriter.zlib(new byte[200_000]);
    byte[] blob = new Proto().number(2, 199_000).bytes(3, packed).toBytes();
    assertCheap(pbf(PbfWriter.framed("OSMData", new Proto().bytes(99, blob))), MIB);
    byte[] head = new Proto().text(1, "OSMData").number(3, 32 * MIB).toBytes();
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    cut.writeBytes(new byte[] {0, 0, 0, (byte) head.length});
    cut.writeBytes(head);
    assertCheap(pbf(cut.toByteArray()), MIB);
    assertRefused(pbf(cut.toByteArray()), "33554432 bytes");
  }

  @Test
  void T44_manyStringsAndGroups_areRefused() {
    Proto strings = new Proto();
    for (int i = 0; i <= 1_000_000; i++) {
      strings.text(1, "");
    }
    assertRefused(
        pbf(PbfWriter.raw("OSMData", new Proto().message(1, strings).toBytes())),
        "at most 1000000 strings");
    Proto groups = new Proto();
    for (int i = 0; i <= 10_000; i++) {
      groups.text(2, "");
    }
    assertRefused(pbf(PbfWriter.raw("OSMData", groups.toBytes())), "at most 10000 groups");
  }

  @Test
  void T44_longWay_isRefusedInBothForms() {
    String refs = "<nd ref='1'/>".repeat(100_001);
    assertRefused(xml("<way id='1'>" + refs + "</way>"), "at most 100000");
    Recorder map = new Recorder();
    map.way(1, new long[100_001], Tags.NONE);
    assertRefused(PbfWriter.write(map, true, false), "at most 100000");
  }

  @Test
  void T44_manyTags_areRefusedInBothForms() {
    Recorder map = new Recorder();
    map.node(1, 0, 0, Tags.of(java.util.Collections.nCopies(2 * 2_001, "t")));
    assertRefused(XmlWriter.write(map), "at most 2000");
    assertRefused(PbfWriter.write(map, true, false), "at most 2000");
    assertRefused(PbfWriter.write(map, false, false), "at most 2000");
  }

  @Test
  void T44_limitsOfTheWholeFile_holdInBothForms() {
    Recorder map = SmallMap.elements();
    OsmLimits few = new OsmLimits(1L << 30, 41, 10_000, 100, 100, 100);
    assertRefused(XmlWriter.write(map), few, "at most 41 nodes");
    assertRefused(PbfWriter.write(map, true, true), few, "at most 41 nodes");
    OsmLimits short1 = new OsmLimits(1L << 30, 1_000, 60, 100, 100, 100);
    assertRefused(XmlWriter.write(map), short1, "at most 60 references");
    assertRefused(PbfWriter.write(map, false, true), short1, "at most 60 references");
    OsmLimits small = new OsmLimits(1_000, 1_000, 10_000, 100, 100, 100);
    assertRefused(XmlWriter.write(map), small, "at most 1000 bytes");
    assertRefused(MapFuzzTest.gzip(XmlWriter.write(map)), small, "at most 1000 bytes");
    assertRefused(PbfWriter.write(map, true, true), small, "at most 1000 bytes");
  }

  @Test
  void T44_hugePieceOfMarkup_isRefusedBeforeItIsAllThere() throws Exception {
    String much = "x".repeat(12 * MIB);
    List<String> pieces =
        List.of(
            "<!--" + much + "-->",
            "<" + much + "/>",
            "<node id='1' lat='0' lon='0'><tag k='name' v='" + much + "'/></node>",
            "<?" + much + "?>",
            "<a " + "b".repeat(12 * MIB) + "=''/>");
    for (String piece : pieces) {
      assertRefused(xml(piece), "XML file (");
      assertCheap(xml(piece), 96 * MIB);
    }
  }

  @Test
  void T44_manyAttributes_areRefused() {
    StringBuilder element = new StringBuilder("<node ");
    for (int i = 0; i < 20_000; i++) {
      element.append('a').append(i).append("='' ");
    }
    assertRefused(xml(element.append("/>").toString()), "well-formed XML");
  }

  @Test
  void T44_longErrorTexts_areCut() {
    String id = "9".repeat(3_000);
    assertThatThrownBy(() -> Recorder.of(xml("<node id='" + id + "' lat='0' lon='0'/>")))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    String bidi = "\u202e\u0007é";
    assertThatThrownBy(() -> Recorder.of(xml("<node id='\u202eé' lat='0' lon='0'/>")))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(bidi.substring(0, 1)));
  }
}
