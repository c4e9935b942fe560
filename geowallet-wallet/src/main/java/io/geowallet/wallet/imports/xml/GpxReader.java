package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads the track points of GPX 1.0 and 1.1 (topografix.com/gpx.asp). Way points and routes are
 * left out: they are plans. Speed, course and accuracy are taken wherever in a point they stand,
 * for each maker has an extension of its own; the time only where GPX has it. A time without a zone
 * is UTC, for both versions say that all times are. One reader reads one file.
 */
final class GpxReader extends XmlElements {
  private static final Set<String> MOTION = Set.of("speed", "course", "bearing", "accuracy");
  private static final Set<String> VERSIONS = Set.of("", "1.0", "1.1");

  private final Map<String, String> values = new HashMap<>();
  private Place place;
  private int pointDepth;

  /**
   * Starts after the root.
   *
   * @throws UnknownGpxVersion if the version is another
   */
  GpxReader(XmlCursor xml, PointSink out) {
    super(xml, out);
    this.place = xml.here();
    String version = xml.attribute("version");
    if (!VERSIONS.contains(version.strip())) {
      throw new UnknownGpxVersion(place, "version " + XmlReader.shortened(version));
    }
  }

  @Override
  TrackFormat format() {
    return TrackFormat.GPX;
  }

  @Override
  void start() {
    if (pointDepth == 0 && xml.name().equals("trk")) {
      out.begin();
    } else if (pointDepth == 0 && xml.name().equals("trkpt")) {
      pointDepth = xml.depth();
      place = xml.here();
      values.clear();
      values.put("lat", xml.attribute("lat"));
      values.put("lon", xml.attribute("lon"));
    } else if (isValue(xml.depth())) {
      collect();
    }
  }

  private boolean isValue(int depth) {
    boolean time = xml.name().equals("time") && depth == pointDepth + 1;
    return pointDepth > 0 && (time || MOTION.contains(xml.name()));
  }

  @Override
  void end(int depth, String content) {
    if (depth == pointDepth) {
      pointDepth = 0;
      emit();
    } else if (isValue(depth)) {
      values.putIfAbsent(xml.name(), content);
    }
  }

  private void emit() {
    String course = value("course");
    draft
        .clear()
        .timeInUtc(value("time"))
        .lat(value("lat"))
        .lon(value("lon"))
        .accuracy(value("accuracy"))
        .speed(value("speed"))
        .bearing(course.isEmpty() ? value("bearing") : course);
    Place here = place;
    out.point(draft, () -> here);
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }
}
