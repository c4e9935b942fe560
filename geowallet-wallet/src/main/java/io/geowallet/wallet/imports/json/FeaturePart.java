package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import java.io.IOException;

/**
 * A feature of GeoJSON (RFC 7946). The format has no times; taken are those that are usual: of a
 * point, {@code time} or {@code timestamp} (Overland) or {@code tst} (OwnTracks' recorder) in its
 * properties; of a line, {@code coordTimes} or {@code coordinateProperties.times}, one for each of
 * its points, as placemark/togeojson writes them. Areas are left out, and points that say that they
 * are no positions: Overland's summary of a trip, which repeats the last place with the time at
 * which it was asked for, and what it tells of visits and of itself, which has an {@code action}.
 * Not thread-safe.
 */
final class FeaturePart implements JsonCursor.Fields {
  private static final double MS = 1_000;

  private final JsonCursor json;
  private final PointSink out;
  private final PointDraft draft = new PointDraft();
  private final Coordinates coordinates;
  private final CoordinateTimes times;
  private String geometry = "";
  private boolean seen;
  private boolean noPosition;

  FeaturePart(JsonCursor json, PointSink out) {
    this.json = json;
    this.out = out;
    this.coordinates = new Coordinates(json);
    this.times = new CoordinateTimes(json);
  }

  void clear() {
    draft.clear();
    coordinates.clear();
    times.clear();
    geometry = "";
    seen = false;
    noPosition = false;
  }

  /** Whether anything was read that only a feature has. */
  boolean isSeen() {
    return seen;
  }

  @Override
  public boolean field(String name) throws IOException {
    switch (name) {
      case "geometry" -> geometry();
      case "properties" -> json.object(this::property);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void geometry() throws IOException {
    seen = true;
    json.object(
        name -> {
          switch (name) {
            case "type" -> geometry = json.text();
            case "coordinates" -> coordinates.read();
            default -> {
              return false;
            }
          }
          return true;
        });
  }

  private boolean property(String name) throws IOException {
    switch (name) {
      case "action" -> noPosition |= !json.text().isEmpty();
      case "type" -> noPosition |= json.text().equals("trip");
      case "time", "timestamp" -> draft.lenientTime(json.text());
      case "tst" -> seconds(json.number());
      case "accuracy", "horizontal_accuracy", "acc" -> draft.accuracy(json.motion());
      case "speed" -> draft.speed(json.motion());
      case "course", "bearing", "heading", "cog" -> draft.bearing(json.motion());
      case "coordTimes" -> times.read();
      case "coordinateProperties" -> json.object(this::coordinateProperty);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean coordinateProperty(String name) throws IOException {
    if (!name.equals("times")) {
      return false;
    }
    times.read();
    return true;
  }

  private void seconds(double seconds) {
    if (Double.isNaN(seconds)) {
      draft.badTime();
    } else {
      draft.timeMs((long) (seconds * MS));
    }
  }

  /** Gives out the points that have a time, and refuses single points that have none. */
  void emit(Place place) {
    switch (geometry) {
      case "Point" -> point(place);
      case "LineString", "MultiLineString", "MultiPoint" -> line(place);
      default -> {
        // Areas are no movements.
      }
    }
  }

  private void point(Place place) {
    if (noPosition) {
      return;
    }
    if (coordinates.size() > 0) {
      draft.lon(coordinates.lon(0)).lat(coordinates.lat(0));
    }
    out.point(draft, () -> place);
  }

  private void line(Place place) {
    int points = times.isEmpty() ? 0 : coordinates.size();
    for (int i = 0; i < points; i++) {
      draft.clear().lon(coordinates.lon(i)).lat(coordinates.lat(i));
      times.into(i, draft);
      out.point(draft, () -> place);
    }
  }
}
