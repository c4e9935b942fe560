package io.geowallet.wallet.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coneix.testkit.SharedData;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.pack.ArchiveBomb;
import io.geowallet.wallet.imports.pack.BrokenArchive;
import io.geowallet.wallet.imports.pack.UnsafeArchive;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.point.TrackFormat;
import io.geowallet.wallet.imports.xml.BrokenXml;
import io.geowallet.wallet.imports.xml.ForbiddenDoctype;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIP archives, honest and hostile. */
class ArchivesTest {
  private static final String CSV = "time,lat,lon\n2026-10-01T08:15:00Z,47.06,3.42\n";
  private static final int NAME_IN_HEADER = 30;
  private static final int ATTRIBUTES_IN_LIST = 38;

  @Test
  void archiveOfTakeout_givesItsTracks_andCountsTheRest() throws IOException {
    byte[] zip =
        new ZipMaker()
            .file("Takeout/archive_browser.html", "<!DOCTYPE html>\n<html></html>")
            .file("Takeout/Location History/Records.json", shared("google-takeout-records.json"))
            .file("Takeout/Location History/Settings.json", shared("google-takeout-settings.json"))
            .file("Takeout/a.gpx.gz", ZipMaker.gzip(shared("gpxpy-track-with-speed.gpx")))
            .file("Takeout/readme.txt", "Thank you")
            .file("Takeout/other.json", "{\"a\": [1, 2]}")
            .file("Takeout/inner.zip", new ZipMaker().file("x.csv", CSV).bytes())
            .bytes();
    ImportReport report = read(zip).report();
    assertThat(report.format()).isEqualTo(TrackFormat.TAKEOUT_RECORDS);
    assertThat(report.packed()).isTrue();
    assertThat(report.kept()).isEqualTo(12 + 3);
    assertThat(report.passedOver()).isEqualTo(5);
  }

  @Test
  void kmz_isRead() throws IOException {
    byte[] kmz =
        new ZipMaker()
            .file("doc.kml", shared("togeojson-gxtrack.kml"))
            .file("images/icon.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
            .bytes();
    assertThat(read(kmz).fixes()).hasSize(7);
  }

  @Test
  void badLineInAnArchive_isRefusedByFileAndLine() {
    byte[] zip = new ZipMaker().file("a.csv", CSV).file("b.csv", CSV + "x,y,z\n").bytes();
    ImportReport report = read(zip).report();
    assertThat(report.refusals().get(0).place().text()).isEqualTo("zip!b.csv, line 3");
  }

  @Test
  void archiveWithoutTrack_saysSo() {
    byte[] zip = new ZipMaker().file("readme.txt", "hello").bytes();
    assertThatThrownBy(() -> read(zip))
        .isInstanceOf(NotATrack.class)
        .hasMessageContaining("without a track");
  }

  @Test
  void tarArchive_isNamed_andTheHintSaysToUnpackIt() {
    byte[] tar = new byte[1_024];
    System.arraycopy("Takeout/".getBytes(StandardCharsets.UTF_8), 0, tar, 0, 8);
    System.arraycopy("ustar\00000".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 8);
    for (byte[] file : new byte[][] {tar, ZipMaker.gzip(tar)}) {
      NotATrack refusal = catchThrowableOfType(NotATrack.class, () -> read(file));
      assertThat(refusal.found()).isEqualTo("a tar archive");
      assertThat(refusal.hint()).startsWith("unpack the tar archive first");
    }
  }

  @Test
  void brokenFileOfAnArchive_isRefusedByName_andNothingOfItIsTaken() throws IOException {
    byte[] gzip = ZipMaker.gzip(CSV.getBytes(StandardCharsets.UTF_8));
    byte[] fit = shared("fitparse-bad-file-crc.fit");
    byte[] zip =
        new ZipMaker()
            .file("good.csv", CSV)
            .file("cut-off.gpx", gpx("2026-10-01T09:00:00Z") + "<trk>")
            .file("version.gpx", "<gpx version='2.0'/>")
            .file("encoding.gpx", "<?xml version='1.0' encoding='klingon'?><gpx/>")
            .file("deep.gpx", "<gpx>" + "<a>".repeat(70))
            .file("checksum.fit", fit)
            .file("cut-off.csv.gz", Arrays.copyOf(gzip, gzip.length - 9))
            .file("quote.csv", CSV + "\"2026")
            .file("cut-off.json", "{\"locations\":[{\"timestampMs\":\"1507330772000\"}")
            .file("health.xml", "<?xml version='1.0'?>\n<!DOCTYPE HealthData [\n]><HealthData/>")
            .file("also-good.gpx", gpx("2026-10-01T10:00:00Z"))
            .bytes();
    ImportedTrack track = read(zip);
    assertThat(track.fixes()).hasSize(2);
    ImportReport report = track.report();
    assertThat(report.read()).isEqualTo(10);
    assertThat(report.refused()).isEqualTo(8);
    assertThat(report.passedOver()).isEqualTo(1);
    assertThat(report.reversals()).isZero();
    assertThat(report.refusals())
        .allMatch(r -> r.reason() == RefusalReason.BROKEN_ENTRY)
        .extracting(r -> r.place().text())
        .containsExactly(
            "zip!cut-off.gpx",
            "zip!version.gpx",
            "zip!encoding.gpx",
            "zip!deep.gpx",
            "zip!checksum.fit",
            "zip!cut-off.csv.gz",
            "zip!quote.csv",
            "zip!cut-off.json");
    assertThatThrownBy(
            () ->
                new TrackImporter(ImportLimits.DEFAULT, true)
                    .read("zip", new ByteArrayInputStream(zip)))
        .isInstanceOf(LinesRefused.class);
  }

  @Test
  void brokenFileOfAnArchive_givesNoTrack(@TempDir Path folder) throws IOException {
    String two = gpx("2026-10-01T09:00:00Z").replace("</gpx>", "");
    byte[] zip =
        new ZipMaker()
            .file("a.gpx", gpx("2026-10-01T08:00:00Z"))
            .file("b.gpx", two + two.replaceFirst("^<gpx[^>]*>", ""))
            .file("c.gpx", gpx("2026-10-01T10:00:00Z"))
            .bytes();
    Path file = Files.write(folder.resolve("x.zip"), zip);
    List<List<Fix>> tracks = new TrackImporter(ImportLimits.DEFAULT, false).tracks(file);
    assertThat(tracks).hasSize(2).allMatch(t -> t.size() == 1);
  }

  @Test
  void archiveOfBrokenFilesOnly_isRefusedByTheFirst() {
    byte[] zip = new ZipMaker().file("a.txt", "hi").file("b.gpx", "<gpx><trk></gpx>").bytes();
    assertThatThrownBy(() -> read(zip))
        .isInstanceOf(BrokenXml.class)
        .hasMessageContaining("zip!b.gpx");
  }

  @Test
  void T44_damagedBytesOfAnEntry_makeAllUnusable_evenWhereTheyAreXml() {
    String gpx =
        gpx("2026-10-01T09:00:00Z").replace("</trk>", "<name>" + "x".repeat(99) + "</name></trk>");
    byte[] zip = new ZipMaker().file("good.csv", CSV).file("bad.gpx", gpx).bytes();
    int entry =
        new String(zip, StandardCharsets.ISO_8859_1).indexOf("bad.gpx") + "bad.gpx".length();
    for (int i = entry + 3; i < entry + 60; i++) {
      byte[] damaged = zip.clone();
      damaged[i] ^= 0x10;
      assertThatThrownBy(() -> read(damaged)).as("%d", i).isInstanceOf(BrokenArchive.class);
    }
  }

  private static String gpx(String time) {
    return "<gpx version='1.1'><trk><trkseg><trkpt lat='47.06' lon='3.42'><time>"
        + time
        + "</time></trkpt></trkseg></trk></gpx>";
  }

  @Test
  void T44_brokenTrackInAnArchive_makesAllUnusable() {
    byte[] zip =
        new ZipMaker()
            .file("good.csv", CSV)
            .file("bad.gpx", "<!DOCTYPE gpx [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><gpx/>")
            .bytes();
    assertThatThrownBy(() -> read(zip)).isInstanceOf(ForbiddenDoctype.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../out.csv", "a/../../out.csv", "/etc/out.csv", "C:\\out.csv", "a\\..\\b", ".."})
  void T44_nameThatLeadsOut_isRefused(String name) {
    byte[] zip = new ZipMaker().file(name, CSV).bytes();
    assertThatThrownBy(() -> read(zip)).isInstanceOf(UnsafeArchive.class);
  }

  @Test
  void T44_symbolicLink_isRefused() {
    byte[] zip = new ZipMaker().file("good.csv", CSV).bytes();
    int list = ZipMaker.listAt(zip);
    zip[list + 5] = 3;
    zip[list + ATTRIBUTES_IN_LIST + 3] = (byte) 0xa1;
    assertThatThrownBy(() -> read(zip))
        .isInstanceOf(UnsafeArchive.class)
        .hasMessageContaining("a link");
  }

  @Test
  void T44_listThatContradictsTheEntries_isRefused() {
    byte[] renamed = new ZipMaker().file("good.csv", CSV).bytes();
    renamed[ZipMaker.listAt(renamed) + 46] = 'f';
    assertThatThrownBy(() -> read(renamed)).isInstanceOf(UnsafeArchive.class);
    byte[] two = new ZipMaker().file("a.csv", CSV).file("b.csv", CSV).bytes();
    byte[] oneHidden = hidden(two);
    assertThatThrownBy(() -> read(oneHidden)).isInstanceOf(UnsafeArchive.class);
  }

  /** The second entry is there, but not in the list. */
  private static byte[] hidden(byte[] two) {
    int list = ZipMaker.listAt(two);
    int entry = 46 + "a.csv".length();
    byte[] less = Arrays.copyOf(two, two.length - entry);
    System.arraycopy(two, list + 2 * entry, less, list + entry, two.length - list - 2 * entry);
    return less;
  }

  @Test
  void T44_sameNameTwice_isRefused() {
    byte[] zip = new ZipMaker().file("a.csv", CSV).file("b.csv", CSV).bytes();
    for (int i = 0; i < zip.length - 5; i++) {
      if (zip[i] == 'b' && zip[i + 1] == '.' && zip[i + 2] == 'c') {
        zip[i] = 'a';
      }
    }
    assertThatThrownBy(() -> read(zip)).isInstanceOf(UnsafeArchive.class);
  }

  @Test
  void T44_bombInAnArchive_isStoppedAtItsRatio() {
    byte[] zip = new ZipMaker().file("bomb.csv", new byte[300 << 20]).bytes();
    assertThat(zip.length).isLessThan(400_000);
    assertThatThrownBy(() -> read(zip)).isInstanceOf(ArchiveBomb.class);
    String line = "0".repeat(30_000) + "\n";
    byte[] inner = ZipMaker.gzip((CSV + line.repeat(2_000)).getBytes(StandardCharsets.UTF_8));
    byte[] nested = new ZipMaker().file("bomb.csv.gz", inner).bytes();
    assertThatThrownBy(() -> read(nested)).isInstanceOf(ArchiveBomb.class);
  }

  @Test
  void T44_manyEntries_areStopped() {
    ZipMaker zip = new ZipMaker();
    for (int i = 0; i <= 20_000; i++) {
      zip.file(Integer.toString(i), "");
    }
    byte[] bytes = zip.bytes();
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(ArchiveBomb.class);
  }

  @Test
  void T44_archiveWithinArchive_isNotOpened() {
    byte[] inner = new ZipMaker().file("a.csv", CSV).bytes();
    byte[] zip = new ZipMaker().file("inner.zip", inner).bytes();
    assertThatThrownBy(() -> read(zip)).isInstanceOf(NotATrack.class);
    assertThatThrownBy(() -> read(ZipMaker.gzip(inner))).isInstanceOf(NotATrack.class);
  }

  @Test
  void T44_eachTruncationAndMostBitFlips_areRefused() {
    byte[] zip = new ZipMaker().file("good.csv", CSV).bytes();
    for (int length = 4; length < zip.length; length++) {
      byte[] less = Arrays.copyOf(zip, length);
      assertThatThrownBy(() -> read(less)).as("%d bytes", length).isInstanceOf(BrokenArchive.class);
    }
    byte[] encrypted = zip.clone();
    encrypted[6] |= 1;
    assertThatThrownBy(() -> read(encrypted)).isInstanceOf(BrokenArchive.class);
    byte[] damaged = zip.clone();
    damaged[NAME_IN_HEADER + "good.csv".length() + 12] ^= 0x10;
    assertThatThrownBy(() -> read(damaged)).isInstanceOf(BrokenArchive.class);
    byte[] longer = Arrays.copyOf(zip, zip.length + 1);
    assertThatThrownBy(() -> read(longer)).isInstanceOf(BrokenArchive.class);
  }

  private static byte[] shared(String name) throws IOException {
    return Files.readAllBytes(SharedData.require("formats/" + name));
  }

  private static ImportedTrack read(byte[] zip) {
    return new TrackImporter(ImportLimits.DEFAULT, false)
        .read("zip", new ByteArrayInputStream(zip));
  }
}
