package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.PointDraft;
import java.io.IOException;

/**
 * A position as Google writes it: {@code "40.712776°, -74.005974°"} (Android), {@code
 * "geo:40.712776,-74.005974"} (iOS, RFC 5870), or an object with numbers in 1e-7 degrees. One
 * object reads many, one after the other. Not thread-safe.
 */
final class LatLng implements JsonCursor.Fields {
  private final JsonCursor json;
  private String text = "";
  private double lat = Double.NaN;
  private double lon = Double.NaN;
  private double accuracyM;
  private boolean present;

  LatLng(JsonCursor json) {
    this.json = json;
  }

  void clear() {
    text = "";
    lat = Double.NaN;
    lon = Double.NaN;
    accuracyM = 0;
    present = false;
  }

  boolean isPresent() {
    return present;
  }

  /** Reads the value that begins here. */
  void read() throws IOException {
    if (json.isText()) {
      text = json.text();
      present = true;
    } else {
      json.object(this);
    }
  }

  @Override
  public boolean field(String name) throws IOException {
    switch (name) {
      case "latLng", "LatLng", "point" -> read();
      case "latitudeE7", "latE7" -> lat(E7.lat(json.number()));
      case "longitudeE7", "lngE7" -> lon = E7.lon(json.number());
      case "accuracyMetres", "accuracyMeters" -> accuracyM = json.motion();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void lat(double degrees) {
    lat = degrees;
    present = true;
  }

  /** Puts the position into a point. */
  void into(PointDraft draft) {
    if (text.isEmpty()) {
      draft.lat(lat).lon(lon);
    } else {
      parse(text, draft);
    }
    if (accuracyM != 0) {
      draft.accuracy(accuracyM);
    }
  }

  static void parse(String text, PointDraft draft) {
    int from = text.startsWith("geo:") ? "geo:".length() : 0;
    int parameters = text.indexOf(';');
    int to = parameters < 0 ? text.length() : parameters;
    int comma = text.indexOf(',', from);
    if (comma < 0 || comma >= to) {
      draft.lat(Double.NaN).lon(Double.NaN);
      return;
    }
    draft.lat(degrees(text, from, comma)).lon(degrees(text, comma + 1, to));
  }

  /** Without spaces and the degree sign; a letter where a number is wanted is none. */
  private static String degrees(String text, int from, int to) {
    String number = text.substring(from, to).strip();
    return number.endsWith("°") ? number.substring(0, number.length() - 1) : orBad(number);
  }

  private static String orBad(String number) {
    return number.isEmpty() ? "?" : number;
  }
}
