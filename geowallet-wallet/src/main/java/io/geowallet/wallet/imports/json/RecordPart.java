package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import java.io.IOException;

/**
 * An element of {@code locations}: a record of Takeout (locationhistoryformat.com,
 * Records.schema.json), or a feature of Overland, whose batches have the same name for their list.
 * Not thread-safe.
 */
final class RecordPart implements JsonCursor.Fields {
  private static final double E7 = 1e7;

  private final JsonCursor json;
  private final PointSink out;
  private final FeaturePart feature;
  private final PointDraft draft = new PointDraft();

  RecordPart(JsonCursor json, PointSink out, FeaturePart feature) {
    this.json = json;
    this.out = out;
    this.feature = feature;
  }

  /** The element that begins here; true if it was a feature. */
  boolean read() throws IOException {
    Place place = json.here();
    draft.clear();
    feature.clear();
    json.object(this);
    if (feature.isSeen()) {
      feature.emit(place);
    } else {
      out.point(draft, () -> place);
    }
    return feature.isSeen();
  }

  @Override
  public boolean field(String name) throws IOException {
    switch (name) {
      case "latitudeE7" -> draft.lat(json.number() / E7);
      case "longitudeE7" -> draft.lon(json.number() / E7);
      case "accuracy" -> draft.accuracy(json.motion());
      case "velocity" -> draft.speed(json.motion());
      case "heading" -> draft.bearing(json.motion());
      case "timestamp" -> draft.time(json.text());
      case "timestampMs" -> Millis.into(json.text(), draft);
      default -> {
        return feature.field(name);
      }
    }
    return true;
  }
}
