package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.Decimal;
import io.geowallet.wallet.imports.point.PointDraft;

/**
 * A place of KML, parsed already, for a track may have millions that wait for their times.
 *
 * @param lon degrees; NaN is no number, {@link #MISSING} is not there
 * @param lat degrees, likewise
 * @param line in the file
 */
record Coord(double lon, double lat, long line) {
  /** No text is read as infinity. */
  private static final double MISSING = Double.POSITIVE_INFINITY;

  /** Longitude, latitude and perhaps height, parted by commas. */
  static Coord of(String text, long line) {
    String[] numbers = text.split(",", -1);
    return new Coord(degrees(numbers[0]), numbers.length > 1 ? degrees(numbers[1]) : MISSING, line);
  }

  private static double degrees(String text) {
    return text.isBlank() ? MISSING : Decimal.parse(text.strip()).orElse(Double.NaN);
  }

  void into(PointDraft draft) {
    if (lon != MISSING) {
      draft.lon(lon);
    }
    if (lat != MISSING) {
      draft.lat(lat);
    }
  }
}
