package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads KML (OGC 07-147r2) as far as it has times: {@code gx:Track} (developers.google.com/kml,
 * also {@code Track} of KML 2.3, OGC 12-007r2), where the so many-th {@code when} belongs to the so
 * many-th {@code coord}, and points of a Placemark with a TimeStamp. Lines and areas have no times,
 * and a TimeSpan is no point in time. One reader reads one file.
 */
final class KmlReader extends XmlElements {
  /** A month of seconds; they wait for their coordinates, which come after all of them. */
  private static final int MAX_WAITING = 1 << 21;

  private record Coord(String text, Place place) {}

  private final Deque<String> whens = new ArrayDeque<>();
  private final Deque<Coord> coords = new ArrayDeque<>();
  private int trackDepth;
  private int placemarkDepth;
  private boolean inTimeStamp;
  private boolean inPoint;
  private String stamp = "";
  private String point = "";
  private Place place;

  KmlReader(XmlCursor xml, PointSink out) {
    super(xml, out);
    this.place = xml.here();
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
    } else if (coords.isEmpty()) {
      waiting(whens.size());
      whens.add(content);
    } else {
      emit(content, coords.remove());
    }
  }

  private void coord(String content) {
    if (trackDepth > 0) {
      Coord coord = new Coord(content.strip().replaceAll("\\s+", ","), xml.here());
      if (whens.isEmpty()) {
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
      Place here = xml.here();
      whens.forEach(when -> emit(when, new Coord("", here)));
      coords.forEach(coord -> emit("", coord));
      whens.clear();
      coords.clear();
    }
  }

  private void endPlacemark(int depth) {
    if (depth == placemarkDepth) {
      placemarkDepth = 0;
      if (!stamp.isEmpty() && !point.isEmpty()) {
        emit(stamp, new Coord(point, place));
      }
    }
  }

  /** Longitude, latitude and perhaps height. */
  private void emit(String when, Coord coord) {
    String[] numbers = coord.text().split(",", -1);
    draft.clear().time(when).lon(numbers[0]);
    if (numbers.length > 1) {
      draft.lat(numbers[1]);
    }
    out.point(draft, coord::place);
  }
}
