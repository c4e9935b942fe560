package io.geowallet.wallet.page.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.SeededRandom;
import io.coneix.testkit.SharedData;
import io.coneix.testkit.http.PageClient;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.page.upload.FileTooLarge;
import io.geowallet.wallet.page.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPagesTest {
  private static final String GPX =
      "<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><name>NAME</name>"
          + "<trkseg>POINTS</trkseg></trk></gpx>";

  @TempDir Path temp;
  private final List<Path> before = uploads();
  private PageScene pages;
  private PageClient browser;

  @BeforeEach
  void start() {
    pages = new PageScene(temp.resolve("wallet"));
    browser = pages.browser("en");
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  private static String point(String time) {
    return "<trkpt lat=\"48\" lon=\"2\"><time>" + time + "</time></trkpt>";
  }

  private static String gpx(String... times) {
    return GPX.replace("POINTS", String.join("", Stream.of(times).map(t -> point(t)).toList()));
  }

  private HttpResponse<String> send(String name, byte[] bytes) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return browser.upload(
        "/import", BodyPublishers.ofByteArray(bytes), Map.of("X-File-Name", encoded));
  }

  /** Sends a file, and asks until its import has ended. */
  private String outcome(String name, byte[] bytes) {
    HttpResponse<String> reply = send(name, bytes);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    String part = reply.body();
    while (part.contains("data-import-state=\"running\"")) {
      pause();
      part = browser.page("/import/" + number(part));
    }
    return part;
  }

  private static String number(String part) {
    Matcher id = Pattern.compile("id=\"import-(\\d+)\"").matcher(part);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String outcome(String name, String text) {
    return outcome(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void file_isTaken_reported_andLinksToItsFirstDay() {
    String part =
        outcome("my walk.gpx", gpx("2026-09-01T08:00:00Z", "2026-09-01T08:00:10Z", "yesterday"));
    assertThat(part)
        .contains("data-import-state=\"done\"", "my walk.gpx", "2 new positions were kept")
        .contains("next sealed quarter of an hour", browser.prefix() + "/day/2026-09-01")
        .contains("the time cannot be read");
    assertThat(browser.page("/")).contains("waits for the next sealed quarter of an hour");
    assertThat(outcome("again.gpx", gpx("2026-09-01T08:00:00Z")))
        .contains("Nothing new", "Already there");
    assertThat(outcome("later.gpx", gpx("2026-09-30T14:01:00Z"))).contains("Too new");
  }

  @Test
  void brokenFileOfAnArchive_isNamed_andTheOthersGoIn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("good.gpx"));
      zip.write(gpx("2026-09-01T08:00:00Z").getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("cut <b>off.gpx"));
      zip.write("<gpx><trk>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(outcome("all.zip", bytes.toByteArray()))
        .contains("data-import-state=\"done\"", "1 new position was kept")
        .contains("this file of the archive is damaged", "all.zip!cut &lt;b&gt;off.gpx");
  }

  @Test
  void firstDayOf1970_hasNoPage_soTheNextOneIsLinked() {
    assertThat(outcome("clock.gpx", gpx("1970-01-01T08:00:00Z", "2026-09-01T08:00:00Z")))
        .contains("2 new positions were kept", browser.prefix() + "/day/2026-09-01\"")
        .doesNotContain("/day/1970-01-01");
    assertThat(browser.get("/day/1970-01-01").statusCode()).isEqualTo(404);
    assertThat(outcome("only.gpx", gpx("1970-01-01T09:00:00Z")))
        .contains("1 new position was kept", "It waits for the next sealed quarter")
        .doesNotContain("first day");
  }

  @Test
  void ofManyYears_theLastOnesAreWorkedOut() {
    LocalDate last = LocalDate.parse("2026-09-01");
    assertThat(ImportJob.workedOutFrom(LocalDate.parse("2026-08-01"), last))
        .isEqualTo("2026-08-01");
    assertThat(ImportJob.workedOutFrom(LocalDate.parse("1970-01-02"), last))
        .isEqualTo(last.minusDays(3_659));
  }

  @Test
  void unusableFile_saysFiveParts_andChangesNothing() {
    String part = outcome("notes.txt", "hello world");
    assertThat(part)
        .contains("data-import-state=\"failed\"", "Nothing was changed", "notes.txt")
        .contains("Expected", "Found", "What helps");
    assertThat(outcome("lines.csv", "time,lat,lon\nx,1,2\n")).contains("no line of the file");
    assertThat(pages.scene().wallet().status().waiting()).isFalse();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void T45_hostileNamesOfFileAndTrack_areTextOnly() {
    String evil = "<img src=x onerror=alert(1)>\u202Egpx.exe\n\"'&.gpx";
    String part =
        outcome(evil, gpx("2026-09-01T08:00:00Z").replace("NAME", "&lt;script&gt;alert(2)"));
    assertThat(part)
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img", "\u202E", "<script");
    String failed = outcome(evil, "<script>alert(3)</script>");
    assertThat(failed).contains("data-import-state=\"failed\"").doesNotContain("<img", "<script");
    assertThat(browser.page("/day/2026-09-01")).doesNotContain("alert(");
    assertThat(browser.page("/trips/2026-09-01/2026-09-01.json")).doesNotContain("alert(");
  }

  @Test
  void names_areBoundedAndPlain() {
    assertThat(Upload.name("a%20b%2B+c.gpx")).isEqualTo("a b++c.gpx");
    assertThat(Upload.name("%")).isEqualTo("file");
    assertThat(Upload.name("")).isEqualTo("file");
    assertThat(Upload.name("x".repeat(5_000))).hasSize(120);
    assertThat(Upload.name("%00%0a..%2f..%2fetc%2fpasswd")).isEqualTo("\uFFFD ../../etc/passwd");
  }

  @Test
  void tooLargeFile_isRefusedWhileItComes_andLeavesNothing() {
    byte[] bytes = new byte[100_001];
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    Upload.receive(
                        "big.gpx", new ByteArrayInputStream(bytes), 100_000, new SeededRandom(1))))
        .isInstanceOf(FileTooLarge.class);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void T36_fileFromAnotherSite_isNotTaken() {
    var request =
        browser
            .request(browser.prefix() + "/import")
            .setHeader("Origin", "http://evil.example")
            .POST(BodyPublishers.ofString(gpx("2026-09-01T08:00:00Z")))
            .build();
    assertThat(browser.send(request).statusCode()).isEqualTo(403);
    assertThat(pages.scene().wallet().status().waiting()).isFalse();
  }

  @Test
  void realFilesOfOtherPrograms_areTakenOrRefusedWithAReason() throws IOException {
    List<Path> files =
        Stream.of("formats", "tracks")
            .flatMap(folder -> list(SharedData.require(folder)).stream())
            .toList();
    assertThat(files).hasSizeGreaterThan(40);
    int taken = 0;
    for (Path file : files) {
      String part = outcome(file.getFileName().toString(), Files.readAllBytes(file));
      assertThat(part).as(file.toString()).contains("data-import-state=\"");
      taken += part.contains("data-import-state=\"done\"") ? 1 : 0;
      assertThat(part).as(file.toString()).doesNotContain("Exception", "Our own fault");
    }
    assertThat(taken).isGreaterThan(8);
    assertThat(leftovers()).isEmpty();
    assertThat(browser.get("/day").statusCode()).isEqualTo(303);
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What lies there from an earlier run that was broken off is none of these. */
  private List<Path> leftovers() {
    return uploads().stream().filter(file -> !before.contains(file)).toList();
  }

  private static List<Path> uploads() {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().matches("geowallet-.*\\.spool")).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
