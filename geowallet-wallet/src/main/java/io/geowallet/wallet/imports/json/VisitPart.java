package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import java.io.IOException;

/**
 * An object of Takeout's Semantic Location History (locationhistoryformat.com,
 * Semantic.schema.json): start and end of a move, the points of its raw path and of a visit's, and
 * where it parked if a raw location says so. Way points have no times, and a visit's place is one
 * on Google's map: they are left out. Not thread-safe.
 */
final class VisitPart implements JsonCursor.Fields {
  private final JsonCursor json;
  private final PointSink out;
  private final PointDraft draft = new PointDraft();
  private final LatLng start;
  private final LatLng end;
  private final LatLng parked;
  private final LatLng raw;
  private final SemanticTime startTime = new SemanticTime();
  private final SemanticTime endTime = new SemanticTime();
  private final SemanticTime pointTime = new SemanticTime();
  private boolean measured;

  VisitPart(JsonCursor json, PointSink out) {
    this.json = json;
    this.out = out;
    this.start = new LatLng(json);
    this.end = new LatLng(json);
    this.parked = new LatLng(json);
    this.raw = new LatLng(json);
  }

  /** The object that begins here. */
  void read() throws IOException {
    json.object(this);
  }

  @Override
  public boolean field(String name) throws IOException {
    switch (name) {
      case "activitySegment" -> move();
      case "placeVisit" -> json.object(this::visit);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean visit(String name) throws IOException {
    switch (name) {
      case "simplifiedRawPath" -> json.object(this::path);
      case "childVisits" -> json.array(() -> json.object(this::visit));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void move() throws IOException {
    Place place = json.here();
    start.clear();
    end.clear();
    startTime.clear();
    endTime.clear();
    json.object(this::moveField);
    endpoint(start, startTime, place);
    endpoint(end, endTime, place);
  }

  private boolean moveField(String name) throws IOException {
    switch (name) {
      case "startLocation" -> start.read();
      case "endLocation" -> end.read();
      case "duration" -> json.object(this::duration);
      case "simplifiedRawPath" -> json.object(this::path);
      case "parkingEvent" -> parking();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean duration(String name) throws IOException {
    switch (name) {
      case "startTimestamp" -> startTime.text(json.text());
      case "startTimestampMs" -> startTime.millis(json.text());
      case "endTimestamp" -> endTime.text(json.text());
      case "endTimestampMs" -> endTime.millis(json.text());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean path(String name) throws IOException {
    if (!name.equals("points")) {
      return false;
    }
    json.array(this::point);
    return true;
  }

  private void point() throws IOException {
    Place place = json.here();
    raw.clear();
    pointTime.clear();
    json.object(name -> pointField(name, raw));
    pointTime.into(draft.clear());
    if (raw.isPresent()) {
      raw.into(draft);
    }
    out.point(draft, () -> place);
  }

  private boolean pointField(String name, LatLng position) throws IOException {
    switch (name) {
      case "timestamp" -> pointTime.text(json.text());
      case "timestampMs" -> pointTime.millis(json.text());
      default -> {
        return position.field(name);
      }
    }
    return true;
  }

  private void parking() throws IOException {
    Place place = json.here();
    parked.clear();
    pointTime.clear();
    measured = false;
    json.object(this::parkingField);
    if (measured) {
      endpoint(parked, pointTime, place);
    }
  }

  private boolean parkingField(String name) throws IOException {
    switch (name) {
      case "location" -> parked.read();
      case "locationSource" -> measured = json.text().equals("FROM_RAW_LOCATION");
      default -> {
        return pointField(name, parked);
      }
    }
    return true;
  }

  private void endpoint(LatLng position, SemanticTime time, Place place) {
    if (position.isPresent()) {
      time.into(draft.clear());
      position.into(draft);
      out.point(draft, () -> place);
    }
  }
}
