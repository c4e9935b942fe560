package io.geowallet.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.map.GroundMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.SAXException;

/** A tile as a reader of XML sees it. Not thread-safe. */
final class Drawn {
  /** All elements and attributes that a tile may have; nothing in them acts or loads. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "svg", Set.of("xmlns", "width", "height", "viewBox", "stroke-linejoin"),
          "g",
              Set.of(
                  "fill-rule",
                  "fill",
                  "stroke",
                  "stroke-width",
                  "stroke-linejoin",
                  "opacity",
                  "text-anchor",
                  "font-family",
                  "paint-order"),
          "path",
              Set.of(
                  "id",
                  "d",
                  "fill",
                  "stroke",
                  "stroke-width",
                  "stroke-linecap",
                  "stroke-dasharray"),
          "text", Set.of("x", "y", "dy", "font-size", "font-weight", "fill"),
          "textPath", Set.of("href", "startOffset"));

  private final String text;
  private final List<Element> elements = new ArrayList<>();

  private Drawn(byte[] svg) {
    text = new String(svg, StandardCharsets.UTF_8);
    collect(document(svg).getDocumentElement());
  }

  /** A tile's bytes; fails where they are no XML, or hold anything that a tile has no need of. */
  static Drawn of(byte[] svg) {
    Drawn drawn = new Drawn(svg);
    drawn.elements.forEach(Drawn::check);
    return drawn;
  }

  static GroundMap map(String elements) {
    return map(("<osm>" + elements + "</osm>").getBytes(StandardCharsets.UTF_8));
  }

  static GroundMap map(byte[] file) {
    try {
      return GroundMap.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static Document document(byte[] svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError("no XML: " + new String(svg, StandardCharsets.UTF_8), e);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private void collect(Element element) {
    elements.add(element);
    for (int i = 0; i < element.getChildNodes().getLength(); i++) {
      if (element.getChildNodes().item(i) instanceof Element child) {
        collect(child);
      }
    }
  }

  private static void check(Element element) {
    Set<String> known = KNOWN.get(element.getTagName());
    assertThat(known).as(element.getTagName()).isNotNull();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.item(i).getNodeName();
      String value = attributes.item(i).getNodeValue();
      assertThat(known).contains(name);
      if (name.equals("xmlns")) {
        assertThat(value).isEqualTo("http://www.w3.org/2000/svg");
      } else {
        assertThat(value).doesNotContain("url(", ":", "<");
      }
      if (name.equals("href")) {
        assertThat(value).matches("#n[0-9]+");
      }
    }
  }

  String text() {
    return text;
  }

  /** The names that are written, those along lines too. */
  List<String> names() {
    return elements.stream()
        .filter(e -> e.getTagName().equals("text"))
        .map(Element::getTextContent)
        .toList();
  }

  /** True where something has this colour. */
  boolean has(String colour) {
    return elements.stream()
        .anyMatch(
            e -> colour.equals(e.getAttribute("fill")) || colour.equals(e.getAttribute("stroke")));
  }

  /** The width of the widest line of a colour, in tenths of a pixel; 0 where there is none. */
  int width(String colour) {
    return elements.stream()
        .filter(e -> e.getTagName().equals("path") && colour.equals(e.getAttribute("stroke")))
        .mapToInt(e -> Integer.parseInt(e.getAttribute("stroke-width")))
        .max()
        .orElse(0);
  }

  /** The outlines of a colour, as path data. */
  List<String> outlines(String colour) {
    return elements.stream()
        .filter(e -> e.getTagName().equals("path") && colour.equals(e.getAttribute("stroke")))
        .map(e -> e.getAttribute("d"))
        .toList();
  }
}
