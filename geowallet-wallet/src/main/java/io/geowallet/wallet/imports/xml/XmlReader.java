package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/** Reads XML of the kind that its root element tells. Stateless. */
public final class XmlReader {
  /** The root elements of what is read. */
  static final Set<String> ROOTS = Set.of("gpx", "kml", "TrainingCenterDatabase");

  private static final int MAX_SHOWN = 64;

  private XmlReader() {}

  /**
   * Gives all points to {@code out}.
   *
   * @throws UnknownXml if the root element is of no format that is read
   * @throws BrokenXml if the file is not well-formed up to its end
   */
  public static TrackFormat read(BufferedInputStream in, Place file, PointSink out)
      throws IOException {
    XmlCursor xml = new XmlCursor(in, file);
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // Comments and processing instructions before the root; without one, next() throws.
    }
    XmlElements format =
        switch (xml.name()) {
          case "gpx" -> new GpxReader(xml, out);
          case "kml" -> new KmlReader(xml, out);
          case "TrainingCenterDatabase" -> new TcxReader(xml, out);
          default -> throw new UnknownXml(xml.here(), shortened(xml.name()));
        };
    format.read();
    return format.format();
  }

  static String shortened(String name) {
    return name.length() <= MAX_SHOWN ? name : name.substring(0, MAX_SHOWN) + "…";
  }
}
