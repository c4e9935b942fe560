package io.geowallet.wallet.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.csv.MissingColumns;
import io.geowallet.wallet.imports.csv.RepeatedColumn;
import io.geowallet.wallet.imports.csv.UnterminatedQuote;
import io.geowallet.wallet.imports.json.UnknownJson;
import io.geowallet.wallet.imports.pack.BrokenArchive;
import io.geowallet.wallet.imports.pack.UnreadableFile;
import io.geowallet.wallet.imports.point.EmptyFile;
import io.geowallet.wallet.imports.point.RecordTooLong;
import io.geowallet.wallet.imports.xml.BrokenXml;
import io.geowallet.wallet.imports.xml.ForbiddenDoctype;
import io.geowallet.wallet.imports.xml.UnknownEncoding;
import io.geowallet.wallet.imports.xml.UnknownGpxVersion;
import io.geowallet.wallet.imports.xml.UnknownXml;
import io.geowallet.wallet.imports.xml.XmlBeyondLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files that cannot be used: each gives its own exception, at its own line. */
class UnusableFilesTest {
  private record Verdict(Class<? extends UnusableInput> type, long line) {}

  private static final Map<String, Verdict> VERDICTS = new TreeMap<>();

  static {
    expect(ForbiddenDoctype.class, 2, "external-entity.gpx", "external-dtd.gpx");
    expect(ForbiddenDoctype.class, 2, "parameter-entity.gpx");
    expect(ForbiddenDoctype.class, 2, "billion-laughs.gpx", "doctype-cut-off.gpx");
    expect(ForbiddenDoctype.class, 3, "doctype-after-tag-in-comment.gpx");
    expect(ForbiddenDoctype.class, 4, "blank-lines-before-doctype.gpx");
    expect(BrokenXml.class, 4, "blank-lines-before-cut-off.gpx");
    expect(UnknownEncoding.class, 1, "unknown-encoding.gpx", "encoding-contradicted.gpx");
    expect(BrokenXml.class, 2, "undeclared-entity.gpx");
    expect(BrokenXml.class, 1, "not-utf-8.gpx");
    expect(BrokenXml.class, 4, "cut-off.gpx", "mismatched-tag.gpx");
    expect(BrokenXml.class, 5, "second-root.gpx");
    expect(UnknownXml.class, 2, "osm-named.gpx");
    expect(UnknownGpxVersion.class, 1, "version-2.0.gpx");
    expect(XmlBeyondLimits.class, 2, "300-levels.gpx");
    expect(NoPoints.class, 0, "way-points-only.gpx", "header-only.csv");
    expect(NotATrack.class, 0, "jpeg-named.gpx", "zip-named.csv", "utf-16.csv");
    expect(UnknownJson.class, 0, "json-named.csv");
    expect(NotATrack.class, 0, "gzip-within-gzip.csv.gz", "jpeg.gz");
    expect(EmptyFile.class, 0, "empty.gpx", "white-space.csv");
    expect(MissingColumns.class, 1, "no-header.csv", "no-time-column.csv", "semicolons.csv");
    expect(MissingColumns.class, 1, "header-with-stray-quote.csv");
    expect(RepeatedColumn.class, 1, "two-lat-columns.csv");
    expect(UnterminatedQuote.class, 3, "unterminated-quote.csv");
    expect(RecordTooLong.class, 2, "line-of-70000-characters.csv");
    expect(BrokenArchive.class, 0, "truncated.csv.gz", "truncated-header.csv.gz");
    expect(BrokenArchive.class, 0, "wrong-checksum.csv.gz", "flipped-bit.csv.gz");
    expect(BrokenArchive.class, 0, "bytes-after-the-end.csv.gz");
  }

  private static void expect(Class<? extends UnusableInput> type, long line, String... names) {
    for (String name : names) {
      VERDICTS.put(name, new Verdict(type, line));
    }
  }

  @Test
  void everyFile_hasAVerdict() throws IOException {
    assertThat(VERDICTS.keySet()).containsExactlyElementsOf(TestFiles.names("unusable"));
  }

  @Test
  void eachFile_isRefusedByItsOwnExceptionAtItsLine() {
    VERDICTS.forEach(
        (name, verdict) -> {
          Path file = TestFiles.unusable(name);
          UnusableInput refusal =
              catchThrowableOfType(UnusableInput.class, () -> TestFiles.read(file));
          assertThat(refusal).as(name).isExactlyInstanceOf(verdict.type);
          String where = file + (verdict.line > 0 ? ", line " + verdict.line : "");
          assertThat(refusal.where()).as(name).isEqualTo(where);
        });
  }

  @Test
  void everyMessage_hasItsFiveParts_andNoPosition() {
    for (String name : VERDICTS.keySet()) {
      UnusableInput refusal =
          catchThrowableOfType(UnusableInput.class, () -> TestFiles.read(TestFiles.unusable(name)));
      assertThat(refusal.what()).isNotBlank();
      assertThat(refusal.expected()).isNotBlank();
      assertThat(refusal.found()).isNotBlank();
      assertThat(refusal.hint()).isNotBlank();
      assertThat(refusal.getMessage()).doesNotContain("47.06").doesNotContain("3.42");
    }
  }

  @Test
  void whatIsThere_isNamed() {
    assertThat(found("jpeg-named.gpx")).isEqualTo("a JPEG picture");
    assertThat(found("jpeg.gz")).isEqualTo("a JPEG picture");
    assertThat(found("osm-named.gpx")).isEqualTo("the root element osm");
    assertThat(found("no-time-column.csv")).isEqualTo("only lat and lon, in columns: 2");
    assertThat(found("truncated.csv.gz")).isEqualTo("an end in the middle");
    assertThat(hint("semicolons.csv")).contains("commas");
  }

  @Test
  void missingFileAndDirectory_areUnreadable(@TempDir Path dir) {
    for (Path path : new Path[] {dir, dir.resolve("no-such-file.gpx")}) {
      assertThat(catchThrowableOfType(UnreadableFile.class, () -> TestFiles.read(path)))
          .isNotNull();
    }
  }

  private static String found(String name) {
    return refusal(name).found();
  }

  private static String hint(String name) {
    return refusal(name).hint();
  }

  private static UnusableInput refusal(String name) {
    return catchThrowableOfType(
        UnusableInput.class, () -> TestFiles.read(TestFiles.unusable(name)));
  }
}
