package io.geowallet.wallet.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coneix.evidence.error.UnusableInput;
import io.coneix.testkit.SharedData;
import io.geowallet.wallet.imports.point.Refusal;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each file that other projects have published for their own readers, and what is to come of it.
 * The numbers were counted by text search, not by this code.
 */
class PublishedFilesTest {
  /**
   * What is expected of a file.
   *
   * @param trouble why points are refused, or by which exception the file is; empty for neither
   */
  private record Expected(
      TrackFormat format, long kept, long doubles, long refused, String trouble) {
    static Expected refusal(String exception) {
      return new Expected(TrackFormat.CSV, -1, 0, 0, exception);
    }
  }

  private static final Map<String, Expected> FILES = new TreeMap<>();

  static {
    read(TrackFormat.TIMELINE_ANDROID, 12, "google-timeline-on-device-android.json");
    read(TrackFormat.TAKEOUT_RECORDS, 12, "google-takeout-records.json");
    refused("PlacelessTakeout", "google-takeout-settings.json");
    refused("PlacelessTakeout", "google-takeout-timeline-edits.json");
    read(TrackFormat.OVERLAND, 1, "overland-batch.json");
    refused("UnknownJson", "owntracks-json-schema-cases.jsonl");
    refused("UnknownJson", "traccar-owntracks-requests.jsonl", "traccar-osmand-requests.jsonl");
    // 61 moves with both ends, 120 points of raw paths, 30 places to park from raw locations.
    read(
        TrackFormat.TAKEOUT_SEMANTIC,
        272,
        "google-takeout-semantic-location-history-2021-08.json.gz");
    read(TrackFormat.GPX, 104, "gpxpy-around-visnjan-with-car.gpx");
    read(
        TrackFormat.GPX, 1, "gpxpy-gpx1.0-with-all-fields.gpx", "gpxpy-gpx1.1-with-all-fields.gpx");
    read(TrackFormat.GPX, 9, "gpxpy-track-with-empty-segment.gpx");
    read(TrackFormat.GPX, 2, "gpxpy-track-with-less-sec-time.gpx");
    read(TrackFormat.GPX, 3, "gpxpy-track-with-speed.gpx", "togeojson-strava.gpx");
    read(TrackFormat.GPX, 1, "jpx-issue-86.gpx");
    read(TrackFormat.GPX, 17, "togeojson-friday-evening-run.gpx");
    read(TrackFormat.GPX, 42, "togeojson-run-gpxtpx.gpx");
    put("gpxpy-track-with-dilution-errors.gpx", new Expected(TrackFormat.GPX, 0, 0, 1, "NO_TIME"));
    put("togeojson-bad.gpx", new Expected(TrackFormat.GPX, 0, 0, 2, "BAD_COORDINATE"));
    refused("NoPoints", "gpxpy-gpx-with-garmin-extension.gpx", "gpxpy-unicode-with-bom.gpx");
    refused("NoPoints", "jpx-austria.gpx");
    read(TrackFormat.KML, 7, "togeojson-gxtrack.kml");
    // Two tracks with the same times, and 8 points in common; the start is a mark of its own too.
    put("togeojson-gxmultitrack.kml", new Expected(TrackFormat.KML, 19, 9, 0, ""));
    put("togeojson-multitrack.kml", new Expected(TrackFormat.KML, 18, 0, 0, ""));
    refused("NoPoints", "togeojson-bad.kml", "togeojson-linestring.kml", "togeojson-timespan.kml");
    read(TrackFormat.TCX, 17, "togeojson-sample.tcx");
    read(TrackFormat.TCX, 383, "tcxparser-run.tcx.gz");
    put("togeojson-bad.tcx", new Expected(TrackFormat.TCX, 2, 0, 2, "BAD_COORDINATE"));
    refused("NoPoints", "togeojson-tcx-courses.tcx");
    read(TrackFormat.FIT, 19, "fitparse-garmin-fenix-5-bike.fit");
    read(TrackFormat.FIT, 17, "fitparse-garmin-fenix-5-walk.fit");
    read(TrackFormat.FIT, 2965, "fitparse-sample-activity.fit");
    refused("BrokenFit", "fitparse-bad-file-crc.fit");
    refused("MissingColumns", "fitparse-garmin-fenix-5-bike-records.csv");
    refused("MissingColumns", "fitparse-garmin-fenix-5-walk-records.csv");
    read(TrackFormat.NMEA, 2, "pynmeagps-pygpsdata-nmea2.nmea");
    read(TrackFormat.NMEA, 1, "pynmeagps-pygpsdata-nmea4.nmea");
    put(
        "pynmeagps-pygpsdata-nmeabadck.nmea",
        new Expected(TrackFormat.NMEA, 1, 0, 2, "BAD_CHECKSUM"));
  }

  private static void put(String name, Expected expected) {
    FILES.put(name, expected);
  }

  private static void read(TrackFormat format, long kept, String... names) {
    for (String name : names) {
      put(name, new Expected(format, kept, 0, 0, ""));
    }
  }

  private static void refused(String exception, String... names) {
    for (String name : names) {
      put(name, Expected.refusal(exception));
    }
  }

  @Test
  void everyFile_hasAnExpectation() throws IOException {
    Path folder = SharedData.require("formats");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(FILES.keySet());
    }
  }

  @Test
  void eachFile_isReadOrRefusedAsItsProjectSays() {
    Path folder = SharedData.require("formats");
    FILES.forEach((name, expected) -> check(folder.resolve(name), expected));
  }

  private static void check(Path file, Expected expected) {
    if (expected.kept() < 0) {
      UnusableInput refusal = catchThrowableOfType(UnusableInput.class, () -> TestFiles.read(file));
      assertThat(refusal).as(file.toString()).isNotNull();
      assertThat(refusal.getClass().getSimpleName())
          .as(file.toString())
          .isEqualTo(expected.trouble());
      return;
    }
    ImportReport report = TestFiles.read(file).report();
    assertThat(
            new Expected(
                report.format(),
                report.kept(),
                report.duplicates(),
                report.refused(),
                trouble(report)))
        .as(file.toString())
        .isEqualTo(expected);
  }

  private static String trouble(ImportReport report) {
    return report.refusals().stream()
        .map(Refusal::reason)
        .distinct()
        .map(RefusalReason::name)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
