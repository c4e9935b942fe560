package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.KeptTime;
import io.geowallet.wallet.imports.point.LongQueue;
import io.geowallet.wallet.imports.point.PointDraft;
import java.io.IOException;

/** The times of a geometry's points, however deep their arrays are, in a row. Not thread-safe. */
final class CoordinateTimes {
  private static final int MAX_TIMES = 1 << 20;

  private final JsonCursor json;
  private final LongQueue times = new LongQueue();

  CoordinateTimes(JsonCursor json) {
    this.json = json;
  }

  void clear() {
    times.clear();
  }

  boolean isEmpty() {
    return times.size() == 0;
  }

  void into(int point, PointDraft draft) {
    if (point < times.size()) {
      KeptTime.into(times.get(point), draft);
    }
  }

  /** The value that begins here: an array of times, or of such arrays. */
  void read() throws IOException {
    json.array(this::element);
  }

  private void element() throws IOException {
    if (json.isArray()) {
      read();
    } else if (times.size() >= MAX_TIMES) {
      throw new BrokenJson(json.here(), "a geometry of more than " + MAX_TIMES + " times");
    } else {
      times.add(KeptTime.ofLenient(json.text()));
    }
  }
}
