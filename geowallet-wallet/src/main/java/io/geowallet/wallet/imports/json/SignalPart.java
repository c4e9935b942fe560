package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import java.io.IOException;

/**
 * A position among the raw signals of Timeline on Android, or of Takeout's Timeline Edits
 * (locationhistoryformat.com, Timeline.schema.json). Scans and activities beside it are left out.
 * Not thread-safe.
 */
final class SignalPart implements JsonCursor.Fields {
  private static final double MM_PER_M = 1_000;

  private final JsonCursor json;
  private final PointSink out;
  private final PointDraft draft = new PointDraft();
  private final LatLng position;

  SignalPart(JsonCursor json, PointSink out) {
    this.json = json;
    this.out = out;
    this.position = new LatLng(json);
  }

  /** The signal that begins here. */
  void read() throws IOException {
    json.object(this);
  }

  @Override
  public boolean field(String name) throws IOException {
    switch (name) {
      case "position" -> position();
      case "signal" -> json.object(this);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void position() throws IOException {
    if (!json.isObject()) {
      json.skip();
      return;
    }
    Place place = json.here();
    draft.clear();
    position.clear();
    json.object(this::value);
    if (position.isPresent()) {
      position.into(draft);
    }
    out.point(draft, () -> place);
  }

  private boolean value(String name) throws IOException {
    switch (name) {
      case "LatLng", "latLng", "point" -> position.read();
      case "accuracyMeters" -> draft.accuracy(json.motion());
      case "accuracyMm" -> draft.accuracy(json.motion() / MM_PER_M);
      case "speedMetersPerSecond" -> draft.speed(json.motion());
      case "timestamp" -> draft.time(json.text());
      default -> {
        return false;
      }
    }
    return true;
  }
}
