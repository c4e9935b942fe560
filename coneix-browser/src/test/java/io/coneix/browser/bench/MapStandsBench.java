package io.coneix.browser.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.coneix.browser.Chromium;
import io.coneix.browser.Coneix;
import io.coneix.browser.Look;
import io.coneix.cli.bench.Measurement;
import io.coneix.cli.bench.page.BusyDays;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person's own file of more than 60,000 positions in one month, by two commands to its map; then
 * the month's page again and again, from the start of the navigation until trips and ground are
 * painted. {@code -Dconeix.map=FILE} puts an OpenStreetMap file below them.
 */
class MapStandsBench {
  private static final LocalDate FIRST = LocalDate.parse("2024-10-01");
  private static final String MONTH = "/month/2024-10";

  /** A page of the same server without a map, until it is painted: the limit. */
  private static final String PLAIN = "/settings";

  private static final int COUNT = 20;
  private static final double NANOS_PER_SECOND = 1e9;

  /** The browser's own clock, from the start of the navigation to the frame after the map's. */
  private static final String STANDING =
      "() => new Promise(done => { const look = () =>"
          + " document.querySelector('[data-map]')?.dataset.standing === 'true'"
          + " ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))"
          + " : requestAnimationFrame(look); look(); })";

  private static final String PAINTED =
      "() => new Promise(done => requestAnimationFrame("
          + "() => setTimeout(() => done(performance.now()))))";

  @TempDir Path home;

  @Test
  void monthOf60000Positions_standsAsMap() throws IOException {
    Path file = Files.writeString(home.resolve("october.gpx"), BusyDays.gpx(FIRST, 31));
    long start = System.nanoTime();
    System.out.println(Coneix.run(home, "wallet", "import", file.toString()));
    double imported = (System.nanoTime() - start) / NANOS_PER_SECOND;
    List<String> open = new ArrayList<>(List.of("wallet", "open", "--no-browser", "--json"));
    String map = System.getProperty("coneix.map", "");
    if (!map.isEmpty()) {
      open.addAll(List.of("--map", map));
    }
    try (Coneix pages = Coneix.start(home, open.toArray(String[]::new));
        Chromium chromium = Chromium.start();
        BrowserContext browser = chromium.context(Look.WIDE)) {
      URI link = URI.create(pages.nextObject().get("wallet").asText());
      Page page = browser.newPage();
      page.navigate(link.toString());
      page.waitForSelector("main");
      String base =
          "http://" + link.getAuthority() + page.locator("body").getAttribute("data-base");
      double first = until(page, base + MONTH, STANDING);
      double all = (System.nanoTime() - start) / NANOS_PER_SECOND;
      System.out.printf(
          "own file: imported in %.1f s, its month's map stands after %.1f s%n", imported, all);
      print("month's map, first", List.of(first), until(page, base + PLAIN, PAINTED));
      CDPSession session = browser.newCDPSession(page);
      measure(
          page, base, "month's map, empty cache", () -> session.send("Network.clearBrowserCache"));
      measure(page, base, "month's map, again", () -> {});
    }
  }

  @Test
  void demo_standsAsMap() {
    long start = System.nanoTime();
    String out = home.resolve("out").toString();
    try (Coneix demo = Coneix.start(home, "demo", "--json", "--out", out);
        Chromium chromium = Chromium.start();
        BrowserContext browser = chromium.context(Look.WIDE)) {
      URI link = URI.create(demo.nextObject().get("wallet").asText());
      double ready = (System.nanoTime() - start) / NANOS_PER_SECOND;
      Page page = browser.newPage();
      page.navigate(link.toString());
      page.waitForSelector("main");
      String base =
          "http://" + link.getAuthority() + page.locator("body").getAttribute("data-base");
      double map = until(page, base + "/month", STANDING);
      double all = (System.nanoTime() - start) / NANOS_PER_SECOND;
      System.out.printf(
          "demo: ready after %.1f s, its month's map (%.0f ms) stands after %.1f s%n",
          ready, map, all);
    }
  }

  private static void measure(Page page, String base, String name, Runnable before) {
    List<Double> maps = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      before.run();
      plain.add(until(page, base + PLAIN, PAINTED));
      before.run();
      maps.add(until(page, base + MONTH, STANDING));
    }
    print(name, maps, p95(plain));
  }

  private static double until(Page page, String address, String event) {
    page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return ((Number) page.evaluate(event)).doubleValue();
  }

  private static void print(String name, List<Double> ms, double limit) {
    System.out.println(
        new Measurement("map", name, p95(ms), "ms", limit, "a page without a map").toText());
  }

  private static double p95(List<Double> ms) {
    List<Double> sorted = new ArrayList<>(ms);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
  }
}
