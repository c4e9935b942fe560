package io.geowallet.wallet.imports.json;

import java.io.IOException;
import java.util.Arrays;

/** The coordinates of a geometry, however deep their arrays are, in a row. Not thread-safe. */
final class Coordinates {
  private static final int MAX_POINTS = 1 << 21;

  private final JsonCursor json;
  private double[] values = new double[16];
  private int size;
  private int parts;

  Coordinates(JsonCursor json) {
    this.json = json;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  double lon(int i) {
    return values[2 * i];
  }

  double lat(int i) {
    return values[2 * i + 1];
  }

  /** The value that begins here: a position, or an array of such values. */
  void read() throws IOException {
    parts = 0;
    json.array(this::element);
    if (parts > 0) {
      size++;
      parts = 0;
    }
  }

  private void element() throws IOException {
    if (json.isArray()) {
      read();
      return;
    }
    if (parts == 0) {
      begin();
    }
    double value = json.number();
    if (parts < 2) {
      values[2 * size + parts] = value;
    }
    parts++;
  }

  private void begin() {
    if (size >= MAX_POINTS) {
      throw new BrokenJson(json.here(), "a geometry of more than " + MAX_POINTS + " points");
    }
    if (2 * size + 2 > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[2 * size] = Double.NaN;
    values[2 * size + 1] = Double.NaN;
  }
}
