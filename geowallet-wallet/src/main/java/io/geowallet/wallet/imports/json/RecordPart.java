package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.io.IOException;

/**
 * An element of {@code locations}: a record of Takeout (locationhistoryformat.com,
 * Records.schema.json), a feature of Overland, or a message of OwnTracks, whose recorder ({@code
 * ocat}) has the same name for its list as Overland's batches. Not thread-safe.
 */
final class RecordPart implements JsonCursor.Fields {
  private final JsonCursor json;
  private final PointSink out;
  private final FeaturePart feature;
  private final OwnTracksPart message;
  private final PointDraft draft = new PointDraft();

  RecordPart(JsonCursor json, PointSink out, FeaturePart feature, OwnTracksPart message) {
    this.json = json;
    this.out = out;
    this.feature = feature;
    this.message = message;
  }

  /** The element that begins here; gives what it was. */
  TrackFormat read() throws IOException {
    Place place = json.here();
    draft.clear();
    feature.clear();
    message.clear();
    json.object(this);
    TrackFormat format = emit(place);
    feature.clear();
    message.clear();
    return format;
  }

  private TrackFormat emit(Place place) {
    if (feature.isSeen()) {
      feature.emit(place);
      return TrackFormat.OVERLAND;
    }
    if (message.isSeen()) {
      message.emit(place);
      return TrackFormat.OWNTRACKS;
    }
    out.point(draft, () -> place);
    return TrackFormat.TAKEOUT_RECORDS;
  }

  @Override
  public boolean field(String name) throws IOException {
    switch (name) {
      case "latitudeE7" -> draft.lat(E7.lat(json.number()));
      case "longitudeE7" -> draft.lon(E7.lon(json.number()));
      case "accuracy" -> draft.accuracy(json.motion());
      case "velocity" -> draft.speed(json.motion());
      case "heading" -> draft.bearing(json.motion());
      case "timestamp" -> draft.time(json.text());
      case "timestampMs" -> Millis.into(json.text(), draft);
      default -> {
        return feature.field(name) || message.field(name);
      }
    }
    return true;
  }
}
