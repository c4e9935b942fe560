package io.coneix.browser.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.coneix.browser.Chromium;
import io.coneix.browser.Coneix;
import io.coneix.browser.Look;
import io.coneix.browser.site.Demo;
import io.coneix.browser.site.Invite;
import io.coneix.browser.site.Tracks;
import io.coneix.browser.site.Visit;
import io.coneix.browser.walk.Watch;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of files, trips, places, vehicles and people that would rather be scripts or formulas. */
class HostileTextTest {
  private static final String SCRIPT =
      "<img src=x onerror=window.hacked=1><script>hacked=1</script>";
  private static final String BIDI = "gpx\u202Egnp.evil";

  @TempDir static Path temp;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  private static void assertHarmless(Page page, Watch watch) {
    assertThat(page.evaluate("() => typeof window.hacked")).isEqualTo("undefined");
    assertThat(page.locator("img[onerror], script:not([src])").count()).isZero();
    assertThat(watch.complaints()).isEmpty();
  }

  private static String hostileTrack() {
    String name = "<name>" + SCRIPT.replace("<", "&lt;") + "\u202E=cmd|' /C calc'!A0</name>";
    return Tracks.gpx("2026-10-06").replace("<trk>", "<trk>" + name);
  }

  private static Path hostileMap() throws IOException {
    String name = SCRIPT.replace("<", "&lt;");
    StringBuilder map = new StringBuilder("<osm version=\"0.6\">");
    for (int i = 0; i < 4; i++) {
      map.append(
          ("<node id=\"%d\" version=\"1\" lat=\"48.0%d\" lon=\"%s\">"
                  + "<tag k=\"place\" v=\"town\"/><tag k=\"name\" v=\"%s\"/></node>")
              .formatted(i + 1, i * 3, i % 2 == 0 ? "1.99" : "2.01", name));
    }
    map.append("<way id=\"9\" version=\"1\"><nd ref=\"1\"/><nd ref=\"2\"/><nd ref=\"4\"/>")
        .append(
            "<tag k=\"highway\" v=\"primary\"/><tag k=\"name\" v=\"" + name + "\"/></way></osm>");
    return Files.writeString(temp.resolve("hostile.osm"), map);
  }

  @Test
  void T45_namesOfFilesTripsAndPlaces_areText() throws IOException {
    try (Coneix wallet =
        Coneix.start(
            temp.resolve("own"),
            "wallet",
            "open",
            "--no-browser",
            "--json",
            "--map",
            hostileMap().toString())) {
      Visit visit = new Visit(chromium, URI.create(wallet.nextObject().get("wallet").asText()));
      try (BrowserContext window = visit.window(Look.WIDE)) {
        Watch watch = Watch.over(window, visit.base());
        Page page = window.newPage();
        List<String> tiles = new ArrayList<>();
        page.onResponse(
            r -> {
              if (r.url().contains("/tiles/")) {
                tiles.add(r.url());
              }
            });
        page.navigate(visit.base().toString());
        page.setInputFiles(
            "#import-file",
            new FilePayload(
                SCRIPT.replace("/", "") + BIDI,
                "text/xml",
                hostileTrack().getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector("[data-import-state=done], [data-import-state=failed]");
        assertThat(page.locator("main").innerText())
            .contains("<img src=x")
            .doesNotContain("\u202E");
        assertHarmless(page, watch);
        page.navigate(visit.at("/day/2026-10-06"));
        page.waitForSelector(".item.trip");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("main").innerText()).doesNotContain("\u202E", "cmd|");
        assertHarmless(page, watch);
        assertThat(tiles).isNotEmpty();
        page.navigate(tiles.get(0));
        assertThat(page.evaluate("() => typeof window.hacked")).isEqualTo("undefined");
        assertThat(page.locator("script, image, foreignObject").count()).isZero();
      }
    }
  }

  @Test
  void T45_namesAtTheDesk_areText() {
    Visit desk = Demo.running().visit(chromium, "desk");
    try (BrowserContext window = desk.window(Look.WIDE)) {
      Watch watch = Watch.over(window, desk.base());
      Page page = window.newPage();
      page.navigate(desk.at("/people/invite"));
      Invite.send(page, SCRIPT, "=1+1<b>");
      page.waitForSelector("#invitation");
      assertThat(page.locator("h1").innerText()).isEqualTo(SCRIPT);
      assertHarmless(page, watch);
      page.navigate(desk.at("/people"));
      assertThat(page.locator("main").innerText()).contains(SCRIPT);
      assertHarmless(page, watch);
    }
  }

  @Test
  void T45_orderOfLettersTurnedAtTheDesk_isRefused() {
    Visit desk = Demo.running().visit(chromium, "desk");
    try (BrowserContext window = desk.window(Look.WIDE)) {
      Page page = window.newPage();
      page.navigate(desk.at("/people/invite"));
      Invite.send(page, BIDI, "Clio");
      page.waitForSelector(".callout.bad");
      assertThat(page.locator("#reference-error").count()).isEqualTo(1);
    }
  }
}
