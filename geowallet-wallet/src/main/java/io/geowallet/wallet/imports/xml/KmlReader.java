package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.KeptTime;
import io.geowallet.wallet.imports.point.LongQueue;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;

/**
 * Reads KML (OGC 07-147r2) as far as it has times: {@code gx:Track} (developers.google.com/kml,
 * also {@code Track} of KML 2.3, OGC 12-007r2), where the so many-th {@code when} belongs to the so
 * many-th {@code coord}, and points of a Placemark with a TimeStamp. Lines and areas have no times,
 * and a TimeSpan is no point in time. One reader reads one file.
 */
final class KmlReader extends XmlElements {
  /** A month of seconds; they wait for their coordinates, which come after all of them. */
  private static final int MAX_WAITING = 1 << 21;

  private final LongQueue whens = new LongQueue();
  private final CoordQueue coords = new CoordQueue();
  private int trackDepth;
  private int placemarkDepth;
  private boolean inTimeStamp;
  private boolean inPoint;
  private String stamp = "";
  private String point = "";
  private final Place file;
  private Place place;

  KmlReader(XmlCursor xml, PointSink out) {
    super(xml, out);
    this.place = xml.here();
    this.file = place;
  }

  @Override
  TrackFormat format() {
    return TrackFormat.KML;
  }

  @Override
  void start() {
    switch (xml.name()) {
      case "Track" -> beginTrack();
      case "Placemark" -> beginPlacemark();
      case "TimeStamp" -> inTimeStamp = placemarkDepth > 0;
      case "Point" -> inPoint = placemarkDepth > 0;
      case "when", "coord", "coordinates" -> collect();
      default -> {
        // Names, styles and shapes say nothing about a movement.
      }
    }
  }

  private void beginTrack() {
    if (trackDepth == 0) {
      trackDepth = xml.depth();
      out.begin();
    }
  }

  private void beginPlacemark() {
    placemarkDepth = xml.depth();
    place = xml.here();
    stamp = "";
    point = "";
  }

  @Override
  void end(int depth, String content) {
    switch (xml.name()) {
      case "when" -> when(content);
      case "coord" -> coord(content);
      case "coordinates" -> point = inPoint && point.isEmpty() ? content : point;
      case "TimeStamp" -> inTimeStamp = false;
      case "Point" -> inPoint = false;
      case "Track" -> endTrack(depth);
      case "Placemark" -> endPlacemark(depth);
      default -> {
        // Not collected.
      }
    }
  }

  private void when(String content) {
    if (trackDepth == 0) {
      stamp = inTimeStamp ? content : stamp;
    } else if (coords.size() == 0) {
      waiting(whens.size());
      whens.add(KeptTime.of(content));
    } else {
      emit(KeptTime.of(content), coords.remove());
    }
  }

  private void coord(String content) {
    if (trackDepth > 0) {
      Coord coord = Coord.of(content.strip().replaceAll("\\s+", ","), xml.here().line());
      if (whens.size() == 0) {
        waiting(coords.size());
        coords.add(coord);
      } else {
        emit(whens.remove(), coord);
      }
    }
  }

  private void waiting(int size) {
    if (size >= MAX_WAITING) {
      throw new XmlBeyondLimits(
          xml.here(), "at most " + MAX_WAITING + " times before their places", "more");
    }
  }

  /** Whatever has no partner is refused by what it lacks. */
  private void endTrack(int depth) {
    if (depth == trackDepth) {
      trackDepth = 0;
      Coord none = Coord.of("", xml.here().line());
      while (whens.size() > 0) {
        emit(whens.remove(), none);
      }
      while (coords.size() > 0) {
        emit(KeptTime.none(), coords.remove());
      }
    }
  }

  private void endPlacemark(int depth) {
    if (depth == placemarkDepth) {
      placemarkDepth = 0;
      if (!stamp.isEmpty() && !point.isEmpty()) {
        emit(KeptTime.of(stamp), Coord.of(point, place.line()));
      }
    }
  }

  private void emit(long when, Coord coord) {
    KeptTime.into(when, draft.clear());
    coord.into(draft);
    out.point(draft, () -> file.at(coord.line()));
  }
}
