package io.geowallet.wallet.imports;

import static io.geowallet.wallet.imports.point.RefusalReason.BAD_COORDINATE;
import static io.geowallet.wallet.imports.point.RefusalReason.BAD_QUOTING;
import static io.geowallet.wallet.imports.point.RefusalReason.BAD_TIME;
import static io.geowallet.wallet.imports.point.RefusalReason.FIELD_COUNT;
import static io.geowallet.wallet.imports.point.RefusalReason.IMPOSSIBLE_LATITUDE;
import static io.geowallet.wallet.imports.point.RefusalReason.IMPOSSIBLE_LONGITUDE;
import static io.geowallet.wallet.imports.point.RefusalReason.NO_COORDINATE;
import static io.geowallet.wallet.imports.point.RefusalReason.NO_TIME;
import static io.geowallet.wallet.imports.point.RefusalReason.TIME_OUT_OF_RANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.TestFiles.Seen;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Files of which something can be used: what goes in, what is refused, and at which line. */
class UsableFilesTest {
  private static final Fix FIRST = fix("2026-10-01T08:15:00Z", 470_600_000, 34_200_000);

  @Test
  void nanLatitude_isRefusedByNumber_othersGoIn() {
    ImportedTrack track = read("nan-latitude.csv");
    assertThat(track.fixes())
        .containsExactly(FIRST, fix("2026-10-01T08:17:00Z", 470_700_000, 34_300_000));
    ImportReport report = track.report();
    assertThat(report)
        .isEqualTo(new ImportReport(TrackFormat.CSV, false, 3, 2, 0, 0, 1, report.refusals(), 0));
    assertThat(TestFiles.seen(report)).containsExactly(new Seen(2, 3, BAD_COORDINATE));
  }

  @Test
  void impossibleCoordinates_areRefused_polesAndAntimeridianGoIn() {
    ImportedTrack track = read("impossible-coordinates.csv");
    assertThat(track.fixes())
        .containsExactly(fix("2026-10-01T08:18:00Z", -900_000_000, 1_800_000_000));
    assertThat(TestFiles.seen(track.report()))
        .containsExactly(
            new Seen(1, 2, IMPOSSIBLE_LATITUDE),
            new Seen(2, 3, IMPOSSIBLE_LONGITUDE),
            new Seen(3, 4, NO_COORDINATE),
            new Seen(5, 6, BAD_COORDINATE),
            new Seen(6, 7, BAD_COORDINATE));
  }

  @Test
  void linesWithoutAProperTime_areRefused() {
    assertThat(TestFiles.seen(read("no-time.csv").report()))
        .containsExactly(
            new Seen(1, 2, NO_TIME),
            new Seen(2, 3, BAD_TIME),
            new Seen(3, 4, BAD_TIME),
            new Seen(4, 5, BAD_TIME),
            new Seen(5, 6, TIME_OUT_OF_RANGE));
  }

  @Test
  void oddFieldCountsAndStrayQuotes_areRefused() {
    assertThat(TestFiles.seen(read("odd-field-counts.csv").report()))
        .containsExactly(new Seen(2, 3, FIELD_COUNT), new Seen(3, 4, FIELD_COUNT));
    assertThat(TestFiles.seen(read("stray-quotes.csv").report()))
        .containsExactly(new Seen(1, 2, BAD_QUOTING), new Seen(2, 3, BAD_QUOTING));
    assertThat(read("stray-quotes.csv").fixes()).hasSize(1);
  }

  @Test
  void impossibleMotion_isUnknown_andItsPositionGoesIn() {
    ImportedTrack track = read("impossible-motion.csv");
    assertThat(track.report().refused()).isZero();
    assertThat(track.fixes())
        .containsExactly(
            FIRST.withSpeedCmPerS(100).withBearingTenthDeg(10),
            moving("2026-10-01T08:16:00Z").withAccuracyDm(10).withBearingTenthDeg(10),
            moving("2026-10-01T08:17:00Z").withAccuracyDm(10).withSpeedCmPerS(100),
            moving("2026-10-01T08:18:00Z").withAccuracyDm(10).withSpeedCmPerS(100),
            moving("2026-10-01T08:19:00Z")
                .withAccuracyDm(50)
                .withSpeedCmPerS(100)
                .withBearingTenthDeg(10),
            moving("2026-10-01T08:20:00Z"));
  }

  private static Fix moving(String time) {
    return fix(time, 470_600_000, 34_200_000);
  }

  @Test
  void zeroAndMinusOne_meanUnknown() {
    List<Fix> fixes = read("unknown-motion.csv").fixes();
    for (Fix fix : fixes.subList(0, 3)) {
      assertThat(fix).isEqualTo(Fix.at(fix.timeMs(), fix.latE7(), fix.lonE7()));
    }
    assertThat(fixes.get(3).accuracyDm()).isEqualTo(OptionalInt.of(43));
    assertThat(fixes.get(3).speedCmPerS()).isEqualTo(OptionalInt.of(1_389));
    assertThat(fixes.get(3).bearingTenthDeg()).isEqualTo(OptionalInt.of(0));
    assertThat(fixes.get(4).accuracyDm()).isEqualTo(OptionalInt.of(1));
    assertThat(fixes.get(4).bearingTenthDeg()).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void unsortedFile_isSorted_reversalsAndDuplicatesCounted() {
    ImportedTrack track = read("unsorted-with-duplicates.csv");
    assertThat(track.fixes()).hasSize(3).isSorted();
    assertThat(track.report().reversals()).isEqualTo(2);
    assertThat(track.report().duplicates()).isEqualTo(2);
    assertThat(track.report().read()).isEqualTo(5);
  }

  @Test
  void quotesLineEndsAndByteOrderMark_areReadByRfc4180() {
    ImportedTrack track = read("quoted-crlf-bom.csv");
    assertThat(track.fixes())
        .containsExactly(FIRST, fix("2026-10-01T08:16:00Z", 470_700_000, 34_300_000));
    assertThat(TestFiles.seen(track.report())).containsExactly(new Seen(3, 6, BAD_COORDINATE));
  }

  @Test
  void strayBytesInANote_doNoHarm() {
    assertThat(read("latin-1-notes.csv").fixes()).containsExactly(FIRST);
  }

  @Test
  void content_decidesAndNotTheName() {
    assertThat(read("gpx-named.csv").report().format()).isEqualTo(TrackFormat.GPX);
    assertThat(read("gpx-named.csv").fixes()).containsExactly(FIRST);
    assertThat(read("utf-16.gpx").fixes()).containsExactly(FIRST);
    assertThat(read("latin-1.gpx").fixes()).containsExactly(FIRST);
    ImportReport packed = read("csv-packed-and-named.gpx").report();
    assertThat(packed.format()).isEqualTo(TrackFormat.CSV);
    assertThat(packed.packed()).isTrue();
    assertThat(packed.kept()).isEqualTo(600);
    assertThat(read("two-gzip-members.csv.gz").fixes())
        .isEqualTo(read("csv-packed-and-named.gpx").fixes());
  }

  @Test
  void whatStandsBeforeTheXmlDeclaration_isLeftOut_andLinesAreCounted() {
    assertThat(read("blanks-before-declaration.gpx").fixes()).containsExactly(FIRST);
    ImportedTrack track = read("blank-lines-and-mark-before-declaration.gpx");
    assertThat(track.fixes()).containsExactly(FIRST);
    assertThat(TestFiles.seen(track.report())).containsExactly(new Seen(1, 6, NO_TIME));
  }

  @Test
  void gpxPointsWithoutTime_areRefusedByNumber() {
    ImportedTrack track = read("points-without-time.gpx");
    assertThat(track.fixes()).containsExactly(FIRST);
    assertThat(TestFiles.seen(track.report()))
        .containsExactly(
            new Seen(1, 3, NO_TIME), new Seen(3, 5, NO_TIME), new Seen(4, 6, NO_COORDINATE));
  }

  @Test
  void gpxExtensions_giveSpeedCourseAndAccuracy() {
    assertThat(read("extensions.gpx").fixes())
        .containsExactly(
            fix("2026-10-01T08:15:00.500Z", 470_600_000, 34_200_000)
                .withAccuracyDm(40)
                .withSpeedCmPerS(1_390)
                .withBearingTenthDeg(905));
  }

  /** Limits of the parser that are meant for hostile files must not meet an honest one. */
  @Test
  void longGpxFile_isReadWhole() {
    StringBuilder gpx = new StringBuilder("<gpx version='1.1'><trk><trkseg>");
    for (int i = 0; i < 50_000; i++) {
      String time = Instant.ofEpochSecond(1_790_000_000L + i).toString();
      gpx.append("<trkpt lat='47.06' lon='3.42'><name>A &amp; B &#233;</name><time>");
      gpx.append(time).append("</time></trkpt>\n");
    }
    gpx.append("</trkseg></trk></gpx>");
    byte[] bytes = gpx.toString().getBytes(StandardCharsets.UTF_8);
    TrackImporter importer = new TrackImporter(ImportLimits.DEFAULT, true);
    assertThat(importer.read("long.gpx", new ByteArrayInputStream(bytes)).fixes()).hasSize(50_000);
  }

  @Test
  void everyFile_isStrictlyUsableOrStrictlyRefused() throws IOException {
    TrackImporter strict = new TrackImporter(ImportLimits.DEFAULT, true);
    for (String name : TestFiles.names("usable")) {
      long refused = read(name).report().refused();
      LinesRefused refusal =
          catchThrowableOfType(LinesRefused.class, () -> strict.read(TestFiles.usable(name)));
      if (refused == 0) {
        assertThat(refusal).as(name).isNull();
      } else {
        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.found()).startsWith(refused + " refused");
        assertThat(refusal.where()).contains(", line ");
      }
    }
  }

  @Test
  void messages_nameTheReason() {
    LinesRefused refusal =
        catchThrowableOfType(
            LinesRefused.class,
            () ->
                new TrackImporter(ImportLimits.DEFAULT, true)
                    .read(TestFiles.usable("nan-latitude.csv")));
    assertThat(refusal.where()).endsWith("nan-latitude.csv, line 3");
    assertThat(refusal.found()).contains("not a decimal number").doesNotContain("3.42");
  }

  private static ImportedTrack read(String name) {
    return TestFiles.read(TestFiles.usable(name));
  }

  private static Fix fix(String time, int latE7, int lonE7) {
    return Fix.at(Instant.parse(time).toEpochMilli(), latE7, lonE7);
  }
}
