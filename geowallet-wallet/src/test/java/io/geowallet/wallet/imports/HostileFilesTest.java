package io.geowallet.wallet.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.geowallet.wallet.imports.TestFiles.Seen;
import io.geowallet.wallet.imports.csv.UnterminatedQuote;
import io.geowallet.wallet.imports.pack.ArchiveBomb;
import io.geowallet.wallet.imports.pack.UnreadableFile;
import io.geowallet.wallet.imports.point.RecordTooLong;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.xml.BrokenXml;
import io.geowallet.wallet.imports.xml.ForbiddenDoctype;
import io.geowallet.wallet.imports.xml.XmlBeyondLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are made to do harm. */
class HostileFilesTest {
  private static final String HEADER = "time,lat,lon\n";

  @Test
  void externalEntity_isNotFetched() throws IOException {
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(300);
      String url = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
      for (String doctype :
          new String[] {
            "<!DOCTYPE gpx SYSTEM \"" + url + "\">",
            "<!DOCTYPE gpx [<!ENTITY e SYSTEM \"" + url + "\">]>",
            "<!DOCTYPE gpx [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>"
          }) {
        assertThatThrownBy(() -> read(doctype + "<gpx><trk><name>&e;</name></trk></gpx>"))
            .isInstanceOf(ForbiddenDoctype.class);
      }
      assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void gzipOfZeros_isStoppedAtItsRatio() throws IOException {
    byte[] bomb = packed((HEADER + "0".repeat(30_000) + "\n").repeat(2_000));
    assertThat(bomb.length).isLessThan(200_000);
    assertThatThrownBy(() -> read(new ByteArrayInputStream(bomb)))
        .isInstanceOf(ArchiveBomb.class)
        .hasMessageContaining("250 times");
  }

  @Test
  void gzipBeyondTheLimit_isStopped() throws IOException {
    byte[] text = packed(HEADER + "2026-10-01T08:15:00Z,47.06,3.42\n".repeat(1_000));
    TrackImporter importer = new TrackImporter(new ImportLimits(10_000, 20_000), false);
    assertThatThrownBy(() -> importer.read("x", new ByteArrayInputStream(text)))
        .isInstanceOf(ArchiveBomb.class)
        .hasMessageContaining("20000");
  }

  @Test
  void endlessComment_isStoppedBeforeMemoryIs() {
    InputStream endless = new Endless("<gpx><!-- ", " > ");
    assertThatThrownBy(() -> read(endless)).isInstanceOf(XmlBeyondLimits.class);
  }

  @Test
  void endlessAttribute_isStoppedBeforeMemoryIs() {
    InputStream endless = new Endless("<gpx><trk><trkseg><trkpt lat=\"", "47");
    assertThatThrownBy(() -> read(endless)).isInstanceOf(XmlBeyondLimits.class);
  }

  @Test
  void endlessName_isRefused() {
    InputStream endless = new Endless("<gpx><", "name");
    assertThatThrownBy(() -> read(endless)).isInstanceOfAny(XmlBeyondLimits.class, BrokenXml.class);
  }

  @Test
  void endlessDoctype_isStopped() {
    InputStream endless = new Endless("<!DOCTYPE gpx [", "<!ENTITY a \"b\">");
    assertThatThrownBy(() -> read(endless))
        .isInstanceOfAny(XmlBeyondLimits.class, ForbiddenDoctype.class, BrokenXml.class);
  }

  @Test
  void endlessText_isNotKept() {
    String start = "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"><time>";
    String end = "</time></trkpt></trkseg></trk></gpx>";
    String text = start + "2".repeat(8 << 20) + end;
    assertThat(read(text).report().refusals().get(0).reason()).isEqualTo(RefusalReason.BAD_TIME);
  }

  @Test
  void endlessCsvLineAndField_areStopped() {
    assertThatThrownBy(() -> read(new Endless(HEADER, "x"))).isInstanceOf(RecordTooLong.class);
    assertThatThrownBy(() -> read(new Endless(HEADER, ","))).isInstanceOf(RecordTooLong.class);
    assertThatThrownBy(() -> read(new Endless(HEADER + "\"", "x\n")))
        .isInstanceOf(UnterminatedQuote.class);
    assertThatThrownBy(() -> read(new Endless(HEADER + "a\"b", "x")))
        .isInstanceOf(RecordTooLong.class);
  }

  @Test
  void endlessFixes_areStopped() {
    TrackImporter importer = new TrackImporter(new ImportLimits(1_000, 1 << 20), false);
    InputStream endless = new Endless(HEADER, "2026-10-01T08:15:00Z,47.06,3.42\n");
    assertThatThrownBy(() -> importer.read("x", endless))
        .isInstanceOf(TooManyFixes.class)
        .hasMessageContaining("1000");
  }

  @Test
  void manyBadLines_areCountedButNotAllListed() {
    ImportReport report = read(HEADER + "x,y,z\n".repeat(5_000)).report();
    assertThat(report.refused()).isEqualTo(5_000);
    assertThat(report.refusals()).hasSize(ImportReport.MAX_REFUSALS);
    assertThat(TestFiles.seen(report).get(999))
        .isEqualTo(new Seen(1_000, 1_001, RefusalReason.BAD_TIME));
  }

  @Test
  void failingDisk_isNotTakenForABrokenFile() {
    String start = "<gpx><trk><trkseg>";
    for (String text : new String[] {start, HEADER}) {
      InputStream failing =
          new SequenceInputStream(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new Failing());
      assertThatThrownBy(() -> read(failing)).isInstanceOf(UnreadableFile.class);
    }
  }

  private static ImportedTrack read(String text) {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static ImportedTrack read(InputStream in) {
    return new TrackImporter(ImportLimits.DEFAULT, false).read("hostile", in);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A beginning, and then the same text again and again; gives up after a gigabyte. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final byte[] loop;
    private long position;

    Endless(String start, String loop) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.loop = loop.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (position > 1L << 30) {
        return -1;
      }
      byte[] from = position < start.length ? start : loop;
      int at = (int) (position < start.length ? position : (position - start.length) % loop.length);
      byte[] piece = Arrays.copyOfRange(from, at, Math.min(from.length, at + length));
      System.arraycopy(piece, 0, buffer, offset, piece.length);
      position += piece.length;
      return piece.length;
    }
  }

  private static final class Failing extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk is gone");
    }
  }
}
