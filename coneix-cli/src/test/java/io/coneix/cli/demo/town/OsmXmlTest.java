package io.coneix.cli.demo.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads the written file back with the JDK's own XML reader. */
class OsmXmlTest {
  private static TownMap map;
  private static Document file;

  @BeforeAll
  static void write() throws Exception {
    map = Town.of(5).map();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    file = factory.newDocumentBuilder().parse(new InputSource(new StringReader(OsmXml.text(map))));
  }

  @Test
  void file_holdsEveryElement() {
    assertThat(file.getDocumentElement().getAttribute("version")).isEqualTo("0.6");
    assertThat(elements("node")).hasSameSizeAs(map.nodes());
    assertThat(elements("way")).hasSameSizeAs(map.ways());
    assertThat(elements("relation")).hasSameSizeAs(map.relations());
  }

  @Test
  void everyReference_leadsToAnElement() {
    Set<String> nodes = ids("node");
    Set<String> ways = ids("way");
    assertThat(elements("nd")).allMatch(nd -> nodes.contains(nd.getAttribute("ref")));
    assertThat(elements("member")).allMatch(m -> ways.contains(m.getAttribute("ref")));
    assertThat(elements("member")).isNotEmpty();
  }

  @Test
  void coordinates_areReadBackToTheLastDigit() {
    List<Element> written = elements("node");
    List<GeoPoint> read =
        written.stream().map(n -> GeoPoint.ofDegrees(number(n, "lat"), number(n, "lon"))).toList();
    assertThat(read.equals(map.nodes().stream().map(node -> node.at()).toList())).isTrue();
  }

  @Test
  void bounds_holdEveryNode() {
    Element bounds = elements("bounds").get(0);
    double[] lat = elements("node").stream().mapToDouble(n -> number(n, "lat")).sorted().toArray();
    double[] lon = elements("node").stream().mapToDouble(n -> number(n, "lon")).sorted().toArray();
    assertThat(lat[0]).isGreaterThanOrEqualTo(number(bounds, "minlat"));
    assertThat(lat[lat.length - 1]).isLessThanOrEqualTo(number(bounds, "maxlat"));
    assertThat(lon[0]).isGreaterThanOrEqualTo(number(bounds, "minlon"));
    assertThat(lon[lon.length - 1]).isLessThanOrEqualTo(number(bounds, "maxlon"));
  }

  @Test
  void town_hasEveryKindOfFeature() {
    Map<String, Integer> count = new TreeMap<>();
    for (Element tag : elements("tag")) {
      count.merge(tag.getAttribute("k") + "=" + tag.getAttribute("v"), 1, Integer::sum);
      count.merge(tag.getAttribute("k"), 1, Integer::sum);
    }
    for (RoadClass road : RoadClass.values()) {
      if (road != RoadClass.FOOTWAY) {
        assertThat(count).containsKey("highway=" + road.tag());
      }
    }
    assertThat(count)
        .containsKeys("waterway=river", "natural=water", "railway=rail", "railway=station")
        .containsKeys("place=town", "place=village", "place=suburb", "landuse=forest")
        .containsKeys("highway=traffic_signals", "highway=bus_stop", "bridge=yes", "type=route")
        .containsKeys("highway=motorway_junction", "name=Valmérande", "name=Brissenay");
    assertThat(count.get("name")).isGreaterThan(200);
    assertThat(count.get("maxspeed")).isGreaterThan(200);
  }

  @Test
  void marksOfXml_areEscaped() {
    TownMap.Node node =
        new TownMap.Node(1, new GeoPoint(-5, 7), new TreeMap<>(Map.of("name", "a<b>&\"c")));
    String text = OsmXml.text(new TownMap(List.of(node), List.of(), List.of()));
    assertThat(text).contains("v=\"a&lt;b>&amp;&quot;c\"").contains("lat=\"-0.0000005\"");
  }

  @Test
  void writtenFile_isTheTextInUtf8(@TempDir Path dir) throws Exception {
    Path osm = dir.resolve("town.osm");
    OsmXml.write(map, osm);
    assertThat(Files.readString(osm, StandardCharsets.UTF_8)).isEqualTo(OsmXml.text(map));
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  private static Set<String> ids(String name) {
    Set<String> ids = new HashSet<>();
    assertThat(elements(name)).allMatch(e -> ids.add(e.getAttribute("id")));
    return ids;
  }

  private static List<Element> elements(String name) {
    NodeList found = file.getElementsByTagName(name);
    List<Element> list = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      list.add((Element) found.item(i));
    }
    return list;
  }
}
