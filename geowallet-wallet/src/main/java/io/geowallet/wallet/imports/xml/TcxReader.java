package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;

/**
 * Reads the track points of activities in Garmin's Training Center XML, version 2
 * (garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd), with the speed of the activity extension.
 * Courses are left out: they are plans, and their times are made up. A track point without a
 * position (on a treadmill, or before the first fix) is none. One reader reads one file.
 */
final class TcxReader extends XmlElements {
  private Place place;
  private int courseDepth;
  private int pointDepth;
  private boolean hasPosition;

  TcxReader(XmlCursor xml, PointSink out) {
    super(xml, out);
    this.place = xml.here();
  }

  @Override
  TrackFormat format() {
    return TrackFormat.TCX;
  }

  @Override
  void start() {
    String name = xml.name();
    if (courseDepth == 0 && name.equals("Course")) {
      courseDepth = xml.depth();
    } else if (courseDepth == 0 && name.equals("Activity")) {
      out.begin();
    } else if (courseDepth == 0 && pointDepth == 0 && name.equals("Trackpoint")) {
      pointDepth = xml.depth();
      place = xml.here();
      hasPosition = false;
      draft.clear();
    } else if (pointDepth > 0) {
      hasPosition |= name.equals("Position");
      switch (name) {
        case "Time", "LatitudeDegrees", "LongitudeDegrees", "Speed" -> collect();
        default -> {
          // Heart beats and the like are nobody's business here.
        }
      }
    }
  }

  @Override
  void end(int depth, String content) {
    if (depth == courseDepth) {
      courseDepth = 0;
    } else if (pointDepth > 0 && depth == pointDepth) {
      pointDepth = 0;
      if (hasPosition) {
        Place here = place;
        out.point(draft, () -> here);
      }
    } else if (pointDepth > 0) {
      value(content);
    }
  }

  private void value(String content) {
    switch (xml.name()) {
      case "Time" -> draft.time(content);
      case "LatitudeDegrees" -> draft.lat(content);
      case "LongitudeDegrees" -> draft.lon(content);
      case "Speed" -> draft.speed(content);
      default -> {
        // Not collected.
      }
    }
  }
}
