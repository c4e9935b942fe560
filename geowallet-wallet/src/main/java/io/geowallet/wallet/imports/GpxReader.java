package io.geowallet.wallet.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads the track points of GPX. Way points and routes are left out: they are plans. Speed, course
 * and accuracy are taken wherever in a point they stand, for each maker has an extension of its
 * own; the time only where GPX has it. Namespaces are not looked at. One reader reads one file.
 */
final class GpxReader {
  private static final int MAX_TEXT = 64;
  private static final Set<String> MOTION = Set.of("speed", "course", "bearing", "accuracy");
  private static final Set<String> VERSIONS = Set.of("", "1.0", "1.1");

  private final XmlCursor xml;
  private final FixCollector out;
  private final Map<String, String> values = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private long pointLine;
  private int pointDepth;
  private int textDepth;

  private GpxReader(XmlCursor xml, FixCollector out) {
    this.xml = xml;
    this.out = out;
  }

  /**
   * Gives all track points to {@code out}.
   *
   * @throws NotGpx if the root element is another
   * @throws BrokenXml if the file is not well-formed up to its end
   */
  static void read(BufferedInputStream in, Place file, FixCollector out) throws IOException {
    XmlCursor xml = new XmlCursor(in, file);
    new GpxReader(xml, out).read();
  }

  private void read() {
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
        default -> {
          // Comments, white space and processing instructions say nothing.
        }
      }
      event = xml.next();
    }
  }

  private void start() {
    if (xml.depth() == 1) {
      root();
    } else if (pointDepth == 0 && xml.name().equals("trkpt")) {
      pointDepth = xml.depth();
      pointLine = xml.here().line();
      values.clear();
      values.put("lat", xml.attribute("lat"));
      values.put("lon", xml.attribute("lon"));
    } else if (isValue()) {
      textDepth = xml.depth();
      text.setLength(0);
    }
  }

  private void root() {
    if (!xml.name().equals("gpx")) {
      throw new NotGpx(xml.here(), shortened(xml.name()));
    }
    String version = xml.attribute("version");
    if (!VERSIONS.contains(version.strip())) {
      throw new UnknownGpxVersion(xml.here(), "version " + shortened(version));
    }
  }

  private boolean isValue() {
    boolean time = xml.name().equals("time") && xml.depth() == pointDepth + 1;
    return pointDepth > 0 && (time || MOTION.contains(xml.name()));
  }

  private void end() {
    // The cursor has closed the element already, so its own depth was one more.
    int depth = xml.depth() + 1;
    if (depth == textDepth) {
      values.putIfAbsent(xml.name(), text.toString().strip());
      textDepth = 0;
    } else if (depth == pointDepth) {
      out.point(point());
      pointDepth = 0;
    }
  }

  private RawPoint point() {
    String course = value("course");
    return new RawPoint(
        pointLine,
        value("time"),
        value("lat"),
        value("lon"),
        value("accuracy"),
        value("speed"),
        course.isEmpty() ? value("bearing") : course);
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** No good value has so many characters; one that has is unreadable with or without the rest. */
  private void characters() {
    if (textDepth > 0 && text.length() <= MAX_TEXT) {
      String more = xml.text();
      text.append(more, 0, Math.min(more.length(), MAX_TEXT + 1 - text.length()));
    }
  }

  private static String shortened(String name) {
    return name.length() <= MAX_TEXT ? name : name.substring(0, MAX_TEXT) + "…";
  }
}
