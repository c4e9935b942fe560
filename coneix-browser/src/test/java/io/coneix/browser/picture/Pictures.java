package io.coneix.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.coneix.browser.Chromium;
import io.coneix.browser.Look;
import io.coneix.browser.site.Demo;
import io.coneix.browser.site.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Takes the pictures of {@code docs/pictures} anew. */
class Pictures {
  private static final Path FOLDER =
      Path.of(System.getProperty("coneix.home")).normalize().resolve("docs/pictures");
  private static final List<String> BOTH = List.of("en", "fr");

  /** So that a clone stays small. */
  private static final long MOST_BYTES = 200_000;

  /** What is still drawn when the last reply is in: tiles fade in, bars grow. */
  private static final double SETTLE_MS = 700;

  @Test
  void takeAll() throws IOException {
    Files.createDirectories(FOLDER);
    try (Chromium chromium = Chromium.start()) {
      Demo demo = Demo.running();
      Visit wallet = demo.visit(chromium, "wallet");
      take(wallet, "wallet-month", "/month/2026-10", BOTH, Look.WIDE);
      take(wallet, "wallet-day", "/day/2026-10-01", BOTH, Look.NARROW);
      String run = firstRun(wallet);
      takeFrom(".own-map", wallet, "wallet-seen", run + "/seen");
      takeFrom("#graph", wallet, "wallet-evidence", run + "/evidence");
      Visit desk = demo.visit(chromium, "desk");
      check(desk);
      take(desk, "desk-statements", "/statements", BOTH, Look.WIDE);
      Visit platform = demo.visit(chromium, "platform");
      take(platform, "platform-overview", "/", BOTH, Look.WIDE);
      Visit start = demo.visit(chromium, "start");
      take(start, "demo-start", "/", List.of("en"), Look.WIDE);
    }
  }

  /** The path of the answer that the demo's month ended in. */
  private static String firstRun(Visit wallet) {
    try (BrowserContext window = wallet.window(Look.WIDE)) {
      Page page = window.newPage();
      int next = 0;
      do {
        page.navigate(wallet.at("/contracts"));
        page.locator("main a[href*='/contracts/']").nth(next++).click();
        page.waitForSelector("main .crumbs");
      } while (page.locator("main a[href$='/seen']").count() == 0);
      page.locator("main a[href$='/seen']").first().click();
      page.waitForURL("**/seen");
      return "/" + page.url().substring(wallet.base().toString().length()).replace("/seen", "");
    }
  }

  /** Presses the desk's button that has all statements checked, and waits for the answer. */
  private static void check(Visit desk) {
    try (BrowserContext window = desk.window(Look.WIDE)) {
      Page page = window.newPage();
      page.navigate(desk.at("/statements"));
      page.locator("main form[action$='/check'] button").click();
      page.waitForURL("**/work**");
      page.waitForSelector("main:not(:has([hx-trigger*='every']))");
    }
  }

  private static void take(Visit site, String name, String path, List<String> languages, int width)
      throws IOException {
    for (String language : languages) {
      take(site, name, path, "header", new Look(language, "light", width));
    }
  }

  private static void takeFrom(String from, Visit site, String name, String path)
      throws IOException {
    for (String language : BOTH) {
      take(site, name, path, from, new Look(language, "light", Look.WIDE));
    }
  }

  /** What a window shows whose upper edge is at the element {@code from}. */
  private static void take(Visit site, String name, String path, String from, Look look)
      throws IOException {
    Path file = FOLDER.resolve(name + "-" + look.language() + "-" + look.width() + ".png");
    try (BrowserContext window = site.window(look.width())) {
      Page page = window.newPage();
      page.navigate(look.of(site.at(path)));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.locator(from).first().evaluate("e => scrollTo(0, e.getBoundingClientRect().top - 84)");
      page.waitForTimeout(SETTLE_MS);
      Files.write(file, FewColours.of(page.screenshot()));
    }
    assertThat(Files.size(file)).as(file.toString()).isBetween(5_000L, MOST_BYTES);
  }
}
