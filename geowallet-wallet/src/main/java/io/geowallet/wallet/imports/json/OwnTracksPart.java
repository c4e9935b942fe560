package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import java.io.IOException;

/**
 * A message of OwnTracks (owntracks.org/booklet/tech/json): only those of type location are
 * positions. Speed is in km/h there. Not thread-safe.
 */
final class OwnTracksPart implements JsonCursor.Fields {
  private static final double KMH_PER_MPS = 3.6;
  private static final double MS = 1_000;

  private final JsonCursor json;
  private final PointSink out;
  private final PointDraft draft = new PointDraft();
  private String type = "";

  OwnTracksPart(JsonCursor json, PointSink out) {
    this.json = json;
    this.out = out;
  }

  void clear() {
    draft.clear();
    type = "";
  }

  /** Whether the object says that it is a message. */
  boolean isSeen() {
    return !type.isEmpty();
  }

  @Override
  public boolean field(String name) throws IOException {
    switch (name) {
      case "_type" -> type = json.text();
      case "lat" -> draft.lat(json.number());
      case "lon" -> draft.lon(json.number());
      case "tst" -> time(json.number());
      case "acc" -> draft.accuracy(json.motion());
      case "vel" -> draft.speed(json.motion() / KMH_PER_MPS);
      case "cog" -> draft.bearing(json.motion());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void time(double seconds) {
    if (Double.isNaN(seconds)) {
      draft.badTime();
    } else {
      draft.timeMs((long) (seconds * MS));
    }
  }

  void emit(Place place) {
    if (type.equals("location")) {
      out.point(draft, () -> place);
    }
  }
}
