package io.geowallet.wallet.imports.nmea;

import io.geowallet.wallet.imports.json.BrokenJson;
import io.geowallet.wallet.imports.json.JsonReader;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Reads the monthly files of OwnTracks' recorder (owntracks/recorder, README, "Storage"): in each
 * line a time of arrival, a topic below the device's own, and the message, parted by tabs. Only
 * messages of type location are positions; their own time counts, not that of arrival. Stateless.
 */
public final class RecReader {
  private static final int COLUMNS = 3;

  private RecReader() {}

  /**
   * Gives all positions to {@code out}, and refuses lines by their number.
   *
   * @throws io.geowallet.wallet.imports.point.RecordTooLong if a line is beyond all measure
   */
  public static TrackFormat read(InputStream in, Place file, PointSink out) throws IOException {
    Lines lines =
        new Lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), file);
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        message(line.split("\t", COLUMNS), lines.here(), out);
      }
    }
    return TrackFormat.OWNTRACKS_REC;
  }

  private static void message(String[] columns, Place place, PointSink out) throws IOException {
    if (columns.length < COLUMNS) {
      out.refuse(place, RefusalReason.BAD_LINE);
      return;
    }
    try {
      JsonReader.message(columns[2], place, out);
    } catch (BrokenJson e) {
      // What is not OwnTracks' own (Greenwich devices send text) is stored there as it came.
      out.refuse(place, RefusalReason.BAD_LINE);
    }
  }
}
