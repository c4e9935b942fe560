package io.geowallet.wallet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.io.ByteArrayInputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Formats, or parts of them, of which no real file was at hand: made from the published description
 * alone, which {@code docs/formats-read.md} cites.
 */
class SyntheticFilesTest {
  @Test
  void timelineOfAnIphone_givesEndsOfActivities_andPathsByTheirOffset() {
    ImportedTrack track = read("json/synthetic-ios-timeline.json", TrackFormat.TIMELINE_IOS, 0);
    assertThat(track.fixes())
        .containsExactly(
            fix("2024-04-03T07:00:00Z", 488_571_000, 23_521_000),
            fix("2024-04-03T07:05:00Z", 488_600_000, 23_600_000),
            fix("2024-04-03T07:12:00Z", 488_650_000, 23_700_000),
            fix("2024-04-03T07:20:00Z", 488_700_000, 23_800_000));
  }

  @Test
  void activityOfAnAndroid_isReadAtBothEnds() {
    ImportedTrack track =
        read("json/synthetic-android-timeline.json", TrackFormat.TIMELINE_ANDROID, 0);
    assertThat(track.fixes()).hasSize(4);
    assertThat(track.fixes().get(2))
        .isEqualTo(
            fix("2024-04-03T07:05:10Z", 488_601_000, 23_602_000)
                .withAccuracyDm(1_000)
                .withSpeedCmPerS(150));
  }

  @Test
  void recordsOfBothAges_areRead_oneWithoutPlaceIsRefused() {
    ImportedTrack track = read("json/synthetic-records.json", TrackFormat.TAKEOUT_RECORDS, 1);
    assertThat(track.fixes()).hasSize(2);
    assertThat(track.fixes().get(1))
        .isEqualTo(
            fix("2022-01-12T17:18:24.190Z", 488_571_000, 23_521_000)
                .withAccuracyDm(200)
                .withSpeedCmPerS(1_000)
                .withBearingTenthDeg(2_700));
    assertThat(track.report().refusals().get(0).reason()).isEqualTo(RefusalReason.NO_COORDINATE);
    assertThat(track.report().refusals().get(0).offset()).isPositive();
  }

  @Test
  void coordinatesOfOldRecordsWithoutSign_getTheirs() {
    ImportedTrack track = read("json/records-without-sign.json", TrackFormat.TAKEOUT_RECORDS, 1);
    assertThat(track.fixes())
        .containsExactly(
            fix("2017-10-06T22:59:32Z", -61_228_419, -23_521_039),
            fix("2017-10-06T22:59:33Z", 900_000_000, 1_800_000_000));
    assertThat(track.report().refusals().get(0).reason())
        .isEqualTo(RefusalReason.IMPOSSIBLE_LATITUDE);
  }

  @Test
  void overlandsTripAndVisit_arePassedOver() {
    ImportedTrack track = read("json/overland-with-trip-and-visit.json", TrackFormat.OVERLAND, 0);
    assertThat(track.fixes())
        .containsExactly(
            fix("2026-10-01T08:15:00Z", 488_000_000, 22_000_000)
                .withAccuracyDm(300)
                .withSpeedCmPerS(400),
            fix("2026-10-01T08:15:10Z", 488_000_000, 22_000_000));
  }

  @Test
  void listOfTheRecorderOfOwnTracks_isReadAsItsMessages() {
    assertThat(read("json/recorder-list.json", TrackFormat.OWNTRACKS, 0).fixes())
        .containsExactly(
            fix("2023-11-14T22:13:20Z", 521_000_000, 52_000_000).withAccuracyDm(100),
            fix("2023-11-14T22:14:20Z", 522_000_000, 53_000_000).withSpeedCmPerS(1_000));
  }

  @Test
  void semanticHistoryInMillis_andEditsWithSignals_areRead() {
    assertThat(read("json/synthetic-semantic.json", TrackFormat.TAKEOUT_SEMANTIC, 0).fixes())
        .hasSize(5);
    Fix signal =
        read("json/synthetic-edits-with-signals.json", TrackFormat.TAKEOUT_EDITS, 0).fixes().get(0);
    assertThat(signal)
        .isEqualTo(fix("2024-02-17T05:54:00.932Z", 436_994_865, -798_539_196).withAccuracyDm(130));
  }

  @Test
  void geoJson_givesPointsWithTimes_andRefusesAPointWithout() {
    ImportedTrack track = read("json/synthetic-line-and-points.geojson", TrackFormat.GEOJSON, 1);
    assertThat(track.fixes()).hasSize(7);
    assertThat(track.fixes().get(6))
        .isEqualTo(
            fix("2026-10-01T08:21:00Z", 471_200_000, 34_800_000)
                .withAccuracyDm(125)
                .withSpeedCmPerS(1_390)
                .withBearingTenthDeg(900));
  }

  @Test
  void recorderOfOwnTracks_givesItsLocations_andRefusesWhatIsNoMessage() {
    ImportedTrack track = read("rec/synthetic-iphone.rec", TrackFormat.OWNTRACKS_REC, 1);
    assertThat(track.fixes())
        .containsExactly(
            fix("2015-08-24T08:40:01Z", 510_626_339, 136_027_982)
                .withAccuracyDm(100)
                .withSpeedCmPerS(500)
                .withBearingTenthDeg(820),
            fix("2015-08-24T08:43:01Z", 510_631_000, 136_031_000).withAccuracyDm(50));
    assertThat(track.report().refusals().get(0).line()).isEqualTo(5);
  }

  @Test
  void nmeaOverMidnight_takesTheDateAlong() {
    ImportedTrack track = read("nmea/synthetic-midnight.nmea", TrackFormat.NMEA, 1);
    assertThat(track.fixes())
        .containsExactly(
            fix("2026-09-30T23:59:58Z", 470_600_000, 34_200_000)
                .withSpeedCmPerS(514)
                .withBearingTenthDeg(900),
            fix("2026-09-30T23:59:59.500Z", -470_600_000, -34_200_000),
            fix("2026-10-01T00:00:00Z", 470_600_000, 34_200_000));
  }

  @Test
  void appendedNmea_isDatedByItsOwnSession_orRefused() {
    ImportedTrack track = read("nmea/sessions-that-begin-without-a-date.nmea", TrackFormat.NMEA, 2);
    assertThat(track.fixes())
        .extracting(f -> Instant.ofEpochMilli(f.timeMs()).toString())
        .containsExactly(
            "2026-09-30T10:00:00Z",
            "2026-09-30T10:00:01Z",
            "2026-09-30T10:00:03Z",
            "2026-10-02T08:59:58Z",
            "2026-10-02T08:59:59Z",
            "2026-10-02T09:00:00Z",
            "2026-10-02T09:00:01Z",
            "2026-10-04T23:59:59Z",
            "2026-10-05T00:00:01Z",
            "2026-10-05T00:00:03Z",
            "2026-10-09T00:10:00Z",
            "2026-10-09T00:10:01Z",
            "2026-10-10T11:00:00Z",
            "2026-10-10T11:00:01Z");
    assertThat(TestFiles.seen(track.report()))
        .containsExactly(
            new TestFiles.Seen(13, 14, RefusalReason.NO_TIME),
            new TestFiles.Seen(16, 17, RefusalReason.NO_TIME));
  }

  @Test
  void manyPositionsWithoutADate_waitBounded() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      String time =
          LocalTime.of(10, 0).plusSeconds(i).format(DateTimeFormatter.ofPattern("HHmmss"));
      log.append(sentence("GPGGA," + time + ",4703.6,N,00325.2,E,1,08,1.2,180,M,48,M,,"));
    }
    log.append(sentence("GPZDA,102500,05,10,2026,00,00"));
    byte[] bytes = log.toString().getBytes(StandardCharsets.US_ASCII);
    ImportedTrack track =
        new TrackImporter(ImportLimits.DEFAULT, false).read("log", new ByteArrayInputStream(bytes));
    assertThat(track.report().refused()).isEqualTo(499);
    assertThat(track.fixes()).hasSize(1_001);
    assertThat(Instant.ofEpochMilli(track.fixes().get(0).timeMs()))
        .isEqualTo("2026-10-05T10:08:19Z");
  }

  private static String sentence(String text) {
    int sum = text.chars().reduce(0, (a, b) -> a ^ b);
    return String.format(Locale.ROOT, "$%s*%02X\n", text, sum);
  }

  @Test
  void fit_readsBothByteOrders_compressedTimes_andSkipsDeveloperFields() {
    ImportedTrack track = read("fit/synthetic-compressed-and-developer.fit", TrackFormat.FIT, 0);
    long startMs = (631_065_600L + 1_000_000_000L) * 1_000;
    assertThat(track.fixes())
        .extracting(Fix::timeMs)
        .containsExactly(startMs, startMs + 3_000, startMs + 33_000);
    assertThat(track.fixes().get(0).speedCmPerS()).hasValue(123);
    assertThat(track.fixes().get(1).accuracyDm()).hasValue(50);
    assertThat(read("fit/synthetic-joined.fit", TrackFormat.FIT, 0).report().duplicates())
        .isEqualTo(1);
  }

  @Test
  void kmlAndTcx_giveWhatHasTimeAndPlace() {
    ImportedTrack kml = read("xml/synthetic-track.kml", TrackFormat.KML, 1);
    assertThat(kml.fixes()).hasSize(3);
    assertThat(kml.report().refusals().get(0).reason()).isEqualTo(RefusalReason.NO_COORDINATE);
    assertThat(read("xml/synthetic-run.tcx", TrackFormat.TCX, 0).fixes())
        .containsExactly(fix("2026-10-01T08:15:00Z", 470_600_000, 34_200_000).withSpeedCmPerS(250));
  }

  private static ImportedTrack read(String name, TrackFormat format, long refused) {
    ImportedTrack track = TestFiles.read(path(name));
    assertThat(track.report().format()).isEqualTo(format);
    assertThat(track.report().refused()).isEqualTo(refused);
    return track;
  }

  private static Path path(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(SyntheticFilesTest.class.getResource("/fuzz/" + name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Fix fix(String time, int latE7, int lonE7) {
    return Fix.at(Instant.parse(time).toEpochMilli(), latE7, lonE7);
  }
}
