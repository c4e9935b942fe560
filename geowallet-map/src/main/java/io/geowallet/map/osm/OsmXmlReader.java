package io.geowallet.map.osm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads OSM XML (wiki.openstreetmap.org/wiki/OSM_XML), in UTF-8 alone, element after element. No
 * document type, no entity of the file's own, nothing outside of the file. Not thread-safe.
 */
final class OsmXmlReader {
  private static final int MOST_DEPTH = 32;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final CheckedHandler handler;
  private @Nullable Open open;

  OsmXmlReader(CheckedHandler handler) {
    this.handler = handler;
  }

  void read(InputStream in) throws IOException {
    XmlBudget budget = new XmlBudget(in);
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(utf8(budget));
      String said = xml.getCharacterEncodingScheme();
      if (said != null && !said.equalsIgnoreCase("UTF-8")) {
        throw bad(xml, "UTF-8", said);
      }
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        budget.event();
        if (event == XMLStreamConstants.DTD) {
          throw bad(xml, "no document type", "one");
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          start(new XmlElement(xml), depth);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          end(xml, depth);
        }
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** The parser itself would print to the console where it meets broken UTF-8. */
  private static Reader utf8(InputStream in) throws IOException {
    PushbackInputStream marked = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
    byte[] head = marked.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(head, BYTE_ORDER_MARK)) {
      marked.unread(head);
    }
    return new InputStreamReader(marked, StandardCharsets.UTF_8.newDecoder());
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  /** The parser's own message is in the language of the machine: only its place is told. */
  private static UnreadableMap failed(XMLStreamException e) throws IOException {
    Throwable nested = e.getNestedException();
    if (nested instanceof IOException io && !(io instanceof CharacterCodingException)) {
      throw io;
    }
    String where = e.getLocation() == null ? "start" : "line " + e.getLocation().getLineNumber();
    return new UnreadableMap("XML file", where, "well-formed XML", "something else, or an end");
  }

  private void start(XmlElement element, int depth) {
    if (depth > MOST_DEPTH) {
      throw element.bad("at most " + MOST_DEPTH + " elements within each other", "more");
    }
    String name = element.name();
    if (depth == 1 && !name.equals("osm")) {
      throw element.bad("an element osm around all", name);
    }
    switch (depth) {
      case 2 -> startElement(element, name);
      case 3 -> {
        if (open != null) {
          open.child(element, name);
        }
      }
      default -> {
        // The root, or what the format does not know.
      }
    }
  }

  private void startElement(XmlElement element, String name) {
    open = null;
    switch (name) {
      case "bounds" -> readBounds(element);
      case "node", "way", "relation" -> {
        if (!element.isDeleted()) {
          open = new Open(name, element);
        }
      }
      default -> {
        // Notes of the writer.
      }
    }
  }

  private void readBounds(XmlElement e) {
    handler.bounds(
        e.degreesE7("minlat"),
        e.degreesE7("minlon"),
        e.degreesE7("maxlat"),
        e.degreesE7("maxlon"),
        e);
  }

  private void end(XMLStreamReader xml, int depth) {
    if (depth == 1 && open != null) {
      open.close(new XmlElement(xml));
      open = null;
    }
  }

  private static UnreadableMap bad(XMLStreamReader xml, String expected, String found) {
    return new XmlElement(xml).bad(expected, found);
  }

  /** The node, way or relation that is being read. */
  private final class Open {
    private final String kind;
    private final long id;
    private final int latE7;
    private final int lonE7;
    private final List<String> tags = new ArrayList<>();
    private final List<OsmHandler.Member> members = new ArrayList<>();
    private long[] refs = {};
    private int refCount;

    Open(String kind, XmlElement element) {
      this.kind = kind;
      this.id = element.whole("id");
      boolean point = kind.equals("node");
      this.latE7 = point ? element.degreesE7("lat") : 0;
      this.lonE7 = point ? element.degreesE7("lon") : 0;
    }

    void child(XmlElement element, String name) {
      switch (name) {
        case "tag" -> tag(element);
        case "nd" -> reference(element);
        case "member" -> member(element);
        default -> {
          // Not ours.
        }
      }
    }

    private void tag(XmlElement element) {
      tags.add(handler.text(element.text("k"), element));
      tags.add(handler.text(element.text("v"), element));
      handler.checkTags(tags.size() / 2, element);
    }

    private void reference(XmlElement element) {
      handler.checkLength(refCount + 1, "nodes of a way", element);
      if (refCount == refs.length) {
        refs = Arrays.copyOf(refs, Math.max(16, 2 * refCount));
      }
      refs[refCount++] = element.whole("ref");
    }

    private void member(XmlElement element) {
      handler.checkLength(members.size() + 1, "members of a relation", element);
      OsmHandler.MemberType type =
          switch (element.text("type")) {
            case "node" -> OsmHandler.MemberType.NODE;
            case "way" -> OsmHandler.MemberType.WAY;
            case "relation" -> OsmHandler.MemberType.RELATION;
            default -> throw element.bad("a member type", element.text("type"));
          };
      String role = handler.text(element.text("role"), element);
      members.add(new OsmHandler.Member(type, element.whole("ref"), role));
    }

    void close(Place where) {
      Tags own = Tags.of(tags);
      switch (kind) {
        case "node" -> handler.node(id, latE7, lonE7, own, where);
        case "way" -> handler.way(id, Arrays.copyOf(refs, refCount), own, where);
        default -> handler.relation(id, List.copyOf(members), own, where);
      }
    }
  }
}
