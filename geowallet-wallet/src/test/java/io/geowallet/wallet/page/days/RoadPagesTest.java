package io.geowallet.wallet.page.days;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.http.PageClient;
import io.geowallet.map.pack.PackBuilder;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.StraightRoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roads and traffic on the pages of days, weeks and months. */
class RoadPagesTest {
  private static final String DAY = "/day/2026-10-01";
  private static final String MONTH = "/month/2026-10";

  @TempDir private Path temp;
  private Optional<PageScene> scene = Optional.empty();
  private int wallets;

  @AfterEach
  void close() {
    scene.ifPresent(PageScene::close);
  }

  private PageClient open(GroundMaps ground) {
    scene.ifPresent(PageScene::close);
    wallets++;
    PageScene pages = new PageScene(temp.resolve("wallet" + wallets), ground);
    scene = Optional.of(pages);
    pages.scene().clock().set(Instant.parse("2026-10-02T08:00:00Z").toEpochMilli());
    new FixRecords(pages.scene().wallet().holder()).addImported(PageScene.DRIVES);
    return pages.browser("en");
  }

  private Path pack(int limitKmh) throws IOException {
    Path osm = StraightRoad.file(temp, limitKmh);
    byte[] bytes = PackBuilder.build(() -> Files.newInputStream(osm), step -> {}).bytes();
    return Files.write(temp.resolve("road-" + limitKmh + ".pack"), bytes);
  }

  private static GroundMaps ground(Path file) {
    GroundMaps ground = GroundMaps.reading(file);
    while (ground.state() == GroundMaps.State.LOADING) {
      Thread.onSpinWait();
    }
    return ground;
  }

  /** A page as soon as nothing of it is still worked out. */
  private static String settled(PageClient browser, String path) {
    String page = browser.page(path);
    for (int i = 0; i < 200 && page.contains("load delay:2s"); i++) {
      pause();
      page = browser.page(path);
    }
    return page;
  }

  private static void pause() {
    try {
      Thread.sleep(25);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void pack_namesRoadsLimitsAndTraffic_withTheirSource() throws IOException {
    PageClient browser = open(ground(pack(30)));
    String day = settled(browser, DAY);
    assertThat(day).contains("along the roads", "Main road", "Motorway", "free ");
    assertThat(day).contains("Signed speed limits on", "of it your mean speed was above");
    assertThat(day)
        .contains("OpenStreetMap contributors under the ODbL", "does not replace it on this page");
    assertThat(settled(browser, MONTH)).contains("Main road", "Known all the way", "Above 67%");
    assertThat(settled(browser, "/week/2026-W40")).contains("Motorway", "Known all the way");
    assertThat(scene.orElseThrow().browser("fr").page(DAY))
        .contains("le long des routes", "Route principale", "Autoroute", "fluide", "ODbL");
  }

  @Test
  void packDistance_standsBesideTheTrack_andTheSumStays() throws IOException {
    String without = sums(open(GroundMaps.none()).page(DAY));
    String day = settled(open(ground(pack(90))), DAY);
    assertThat(sums(day)).isEqualTo(without);
    assertThat(day).contains("stayed within them");
  }

  private static String sums(String page) {
    int from = page.indexOf("<div class=\"stats\">");
    return page.substring(from, page.indexOf("</svg>", from));
  }

  @Test
  void jam_isCalledOne() throws IOException {
    assertThat(settled(open(ground(pack(130))), DAY)).contains("jam ").doesNotContain("above.");
  }

  @Test
  void withoutPack_thePagesSayHowToGetOne() throws IOException {
    assertThat(open(GroundMaps.none()).page(DAY))
        .contains("With a map pack", "./coneix map build REGION.osm.pbf --out REGION.pack");
    PageClient browser = open(ground(StraightRoad.file(temp, 50)));
    assertThat(browser.page(DAY)).contains("has the ground only");
    assertThat(scene.orElseThrow().browser("fr").page(MONTH)).contains("ne contient que le fond");
  }

  @Test
  void brokenPack_isSaidAndTakesNothingElseAway() throws IOException {
    Path pack = pack(50);
    byte[] bytes = Files.readAllBytes(pack);
    bytes[8] = 2;
    Files.write(pack, bytes);
    PageClient browser = open(ground(pack));
    assertThat(browser.page(DAY))
        .contains("The map pack cannot be used", "version", "not touched by this", "12.0");
    assertThat(browser.page(MONTH)).contains("The map pack cannot be used");
  }

  @Test
  void missingPack_isSaid() {
    assertThat(open(ground(temp.resolve("gone.pack"))).page(DAY))
        .contains("The map pack cannot be used");
  }

  @Test
  void legOutsideThePack_isSaid() throws IOException {
    Path osm = temp.resolve("far.osm");
    Files.writeString(osm, StraightRoad.osm(50).replace("lon=\"2.0\"", "lon=\"7.0\""));
    byte[] bytes = PackBuilder.build(() -> Files.newInputStream(osm), step -> {}).bytes();
    PageClient browser = open(ground(Files.write(temp.resolve("far.pack"), bytes)));
    assertThat(settled(browser, DAY)).contains("Outside the map pack’s area");
  }

  @Test
  void partOfAPage_isAskedForByItself_andLongSpansAreNot() throws IOException {
    PageClient browser = open(ground(pack(50)));
    settled(browser, DAY);
    assertThat(browser.get("/roads/2026-10-01/2026-10-31").body())
        .doesNotContain("<html")
        .contains("Main road");
    assertThat(browser.page(DAY)).contains("<div id=\"record\" class=\"record\">");
    assertThat(browser.get(DAY + "/roads").body())
        .doesNotContain("<html", "id=\"record\"", "id=\"trip-1\"")
        .contains("<section id=\"roads\"", "Main road")
        .containsPattern("id=\"road-[0-9]+\" hx-swap-oob=\"true\"");
    assertThat(browser.page(DAY)).containsPattern("id=\"road-[0-9]+\"").doesNotContain("swap-oob");
    assertThat(browser.get("/roads/2026-01-01/2026-10-31").statusCode()).isEqualTo(404);
    assertThat(browser.get("/roads/2026-10-02/2026-10-01").statusCode()).isEqualTo(404);
  }
}
