package io.geowallet.wallet.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.http.PageClient;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.record.FixRecords;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapPagesTest {
  private static final String STREETS =
      """
      <osm version="0.6">
        <node id="1" lat="47.9" lon="1.9"/><node id="2" lat="48.2" lon="2.2"/>
        <node id="3" lat="48.0" lon="2.0"/>
        <way id="5"><nd ref="1"/><nd ref="3"/><nd ref="2"/><tag k="highway" v="primary"/></way>
      </osm>
      """;

  @TempDir Path temp;
  private PageScene pages;

  @AfterEach
  void stop() {
    pages.close();
  }

  private PageClient open(GroundMaps ground) {
    pages = new PageScene(temp.resolve("wallet"), ground);
    pages.scene().clock().set(Instant.parse("2026-10-02T08:00:00Z").toEpochMilli());
    new FixRecords(pages.scene().wallet().holder()).addImported(PageScene.DRIVES);
    return pages.browser("en");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("map.osm"), text);
  }

  private static GroundMaps settled(GroundMaps ground) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (ground.state() == GroundMaps.State.LOADING && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    return ground;
  }

  private PageClient ready() throws IOException {
    return open(settled(GroundMaps.reading(file(STREETS))));
  }

  private static String tile(PageClient browser, String rest) {
    String json = browser.get("/map.json").body();
    String hash = json.replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
    return "/tiles/" + hash + rest;
  }

  @Test
  void withoutMap_tripsStandOnPlainGround_andNothingIsSaidOfAFile() {
    PageClient browser = open(GroundMaps.none());
    assertThat(browser.page("/day/2026-10-01"))
        .contains("data-map", "data-state=\"none\"", "data-hash=\"\"", "data-north=\"N\"")
        .contains("3 trips")
        .doesNotContain("map file");
    assertThat(browser.get("/map.json").body())
        .isEqualTo("{\"state\":\"none\",\"hash\":\"\",\"bounds\":\"\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/day/2026-10-01", "/week/2026-W40", "/month/2026-10"})
  void withMap_pagesNameItsHashItsBoundsAndItsMakers(String path) throws IOException {
    PageClient browser = ready();
    assertThat(browser.page(path))
        .contains("data-state=\"ready\"", "data-bounds=\"47.9000000,1.9000000,48.2000000,2.2")
        .contains("data-maker=\"© OpenStreetMap contributors\"")
        .containsPattern("data-hash=\"[0-9a-f]{64}\"");
    assertThat(pages.browser("fr").page(path)).contains("© les contributeurs d’OpenStreetMap");
  }

  @Test
  void mapOfAnInventedTown_namesNobody() throws IOException {
    PageClient browser = open(settled(GroundMaps.ofInvented(file(STREETS))));
    assertThat(browser.page("/day/2026-10-01"))
        .contains("data-maker=\"An invented town\"")
        .doesNotContain("OpenStreetMap");
  }

  @Test
  void tile_isSvgThatMayBeKeptForEver() throws IOException {
    PageClient browser = ready();
    HttpResponse<byte[]> light = browser.bytes(tile(browser, "/light/12/2070/1421"));
    assertThat(light.statusCode()).isEqualTo(200);
    assertThat(light.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
    assertThat(light.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(light.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(light.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(browser.bytes(tile(browser, "/light/12/2070/1421")).body()).isEqualTo(light.body());
    assertThat(browser.bytes(tile(browser, "/dark/12/2070/1421")).body())
        .isNotEqualTo(light.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/light/20/0/0", "/light/-1/0/0", "/light/3/8/0", "/light/3/0/8", "/light/3/-1/0",
        "/sepia/3/0/0", "/LIGHT/3/0/0", "/light/x/0/0", "/light/3/0", "/light/99999999999/0/0"
      })
  void tileThatIsNone_isNotFound(String rest) throws IOException {
    PageClient browser = ready();
    assertThat(browser.get(tile(browser, rest)).statusCode()).isIn(400, 404);
  }

  @Test
  void tileOfAnotherMap_isNotFound() throws IOException {
    PageClient browser = ready();
    assertThat(browser.get("/tiles/" + "0".repeat(64) + "/light/3/0/0").statusCode())
        .isEqualTo(404);
  }

  @Test
  void T36_tiles_areForThisBrowserAlone() throws IOException {
    PageClient browser = ready();
    var bare =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create(
                    browser.site() + browser.prefix() + tile(browser, "/light/12/2070/1421")))
            .build();
    assertThat(browser.send(bare).statusCode()).isNotEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7", "", "<osm><node id='1' lat='91' lon='0'/></osm>"})
  void brokenFile_isNamedOnThePage_andTripsAreThereStill(String content) throws IOException {
    PageClient browser = open(settled(GroundMaps.reading(file(content))));
    assertThat(browser.page("/day/2026-10-01"))
        .contains("data-state=\"failed\"", "The map file cannot be used", "expected")
        .contains("3 trips", "data-north=\"N\"", "data-features=");
    assertThat(browser.get("/map.json").body()).contains("\"state\":\"failed\"");
    assertThat(pages.browser("fr").page("/month/2026-10")).contains("Le fichier de carte est");
  }

  @Test
  void fileThatIsGone_isNamedOnThePage() {
    PageClient browser = open(settled(GroundMaps.reading(temp.resolve("gone.osm"))));
    assertThat(browser.page("/day/2026-10-01"))
        .contains("The map file cannot be used")
        .doesNotContain(temp.toString());
  }

  @Test
  void T45_markupInABrokenFile_isTextOnThePage() throws IOException {
    String hostile = "<osm><node id='&lt;script>alert(1)&lt;/script>' lat='0' lon='0'/></osm>";
    PageClient browser = open(settled(GroundMaps.reading(file(hostile))));
    assertThat(browser.page("/day/2026-10-01"))
        .contains("&lt;script")
        .doesNotContain("<script>alert");
  }

  @Test
  void whileItIsRead_pagesAreServed() throws IOException {
    // A pipe that nobody writes to keeps its reader waiting.
    Path pipe = temp.resolve("pipe");
    assertThat(mkfifo(pipe)).isZero();
    PageClient browser = open(GroundMaps.reading(pipe));
    assertThat(browser.page("/day/2026-10-01"))
        .contains("data-state=\"loading\"", "The map file is being read", "3 trips");
    assertThat(browser.get("/map.json").body()).contains("\"state\":\"loading\"");
    Files.writeString(pipe, STREETS);
  }

  private static int mkfifo(Path pipe) throws IOException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
