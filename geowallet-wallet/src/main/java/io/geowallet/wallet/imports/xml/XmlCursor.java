package io.geowallet.wallet.imports.xml;

import io.coneix.evidence.error.Failure;
import io.geowallet.wallet.imports.point.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Steps through XML that nobody vouches for: no document type, nothing from outside the file, a
 * bounded depth and bounded pieces. Not thread-safe.
 */
final class XmlCursor {
  /** GPX with extensions has some 10. The parser's own limit, where it has one, is 100. */
  private static final int MAX_DEPTH = 64;

  private final XmlGuard guard;
  private final XMLStreamReader xml;
  private final Place file;
  private int depth;

  /**
   * Reads up to the first event.
   *
   * @throws BrokenXml if not even that is well-formed
   */
  XmlCursor(BufferedInputStream in, Place file) throws IOException {
    this.guard = new XmlGuard(XmlEncoding.decode(in, file), file);
    this.file = file;
    try {
      this.xml = factory(file).createXMLStreamReader(guard);
    } catch (XMLStreamException e) {
      throw broken(file, e);
    }
  }

  /** The JDK's own parser, whatever else is on the class path. */
  private static XMLInputFactory factory(Place file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new ForbiddenDoctype(file, "");
        });
    // Without a reporter the JDK's parser writes to standard error by itself.
    factory.setXMLReporter((message, type, information, location) -> {});
    return factory;
  }

  /**
   * Moves to the next event and gives its number in {@link XMLStreamConstants}; {@code
   * END_DOCUMENT} is the last.
   */
  int next() {
    int event = step();
    guard.event();
    if (event == XMLStreamConstants.DTD) {
      throw new ForbiddenDoctype(here(), "");
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new BrokenXml(here());
    }
    if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
      throw new XmlBeyondLimits(here(), "at most " + MAX_DEPTH + " levels", "more");
    }
    if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  private int step() {
    try {
      return xml.next();
    } catch (Failure e) {
      throw e;
    } catch (XMLStreamException | RuntimeException e) {
      // The JDK's parser answers some malformed bytes with an unchecked exception of its own.
      throw broken(e instanceof XMLStreamException x ? at(x) : here(), e);
    }
  }

  /** How many elements are open; a start counts itself, an end does not any more. */
  int depth() {
    return depth;
  }

  /** Name of the element of a start or end event, without prefix. */
  String name() {
    return xml.getLocalName();
  }

  /** An attribute without namespace of a start event; empty where it is absent. */
  String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Text of a characters event. */
  String text() {
    return xml.getText();
  }

  Place here() {
    return at(xml.getLocation());
  }

  private Place at(XMLStreamException e) {
    return e.getLocation() == null ? here() : at(e.getLocation());
  }

  private Place at(Location parsed) {
    int line = parsed.getLineNumber();
    return file.at(line > 0 ? line + guard.blankLines() : 0);
  }

  private static BrokenXml broken(Place where, Exception cause) {
    BrokenXml failure = new BrokenXml(where);
    failure.initCause(cause);
    return failure;
  }
}
