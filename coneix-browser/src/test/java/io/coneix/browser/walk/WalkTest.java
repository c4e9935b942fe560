package io.coneix.browser.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.coneix.browser.Chromium;
import io.coneix.browser.Coneix;
import io.coneix.browser.Look;
import io.coneix.browser.site.Demo;
import io.coneix.browser.site.OwnWallet;
import io.coneix.browser.site.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/**
 * All pages of all sites, in both languages, at both widths, light and dark: nothing asked of
 * another host, nothing in the console, nothing too wide, nothing serious for axe.
 */
class WalkTest {
  private static final Look ENGLISH = new Look("en", "light", Look.WIDE);
  private static final Look FRENCH = new Look("fr", "dark", Look.NARROW);

  @TempDir static Path temp;

  private static List<String> walk(Visit site, int fewestKinds) {
    Crawl crawl = Crawl.of(site, ENGLISH);
    List<String> wrong = new ArrayList<>(crawl.wrong());
    assertThat(crawl.pages()).hasSizeGreaterThanOrEqualTo(fewestKinds);
    for (Look look : List.of(ENGLISH, FRENCH)) {
      try (BrowserContext window = site.window(look.width())) {
        Watch watch = Watch.over(window, site.base());
        Page page = window.newPage();
        for (String url : crawl.pages()) {
          String where = "  at " + url.substring(site.base().toString().length() - 1) + ", " + look;
          inspect(page, url, look).forEach(w -> wrong.add(w + where));
          watch.complaints().forEach(w -> wrong.add(w + where));
        }
      }
    }
    System.out.println("walked " + crawl.pages().size() + " kinds, " + crawl.size() + " addresses");
    return wrong;
  }

  private static List<String> inspect(Page page, String url, Look look) {
    // What a page says too late, after axe has read it, counts for the next one.
    page.navigate(look.of(url));
    List<String> wrong = new ArrayList<>(Inspection.inAllLooks(page, look));
    if (look.equals(ENGLISH)) {
      wrong.addAll(Keyboard.findings(page));
    }
    return wrong;
  }

  /** Each walk has a browser of its own, for two of them go at once. */
  private static void walk(Function<Chromium, Visit> site, int fewestKinds) {
    try (Chromium chromium = Chromium.start()) {
      assertThat(walk(site.apply(chromium), fewestKinds)).isEmpty();
    }
  }

  @Test
  @Execution(CONCURRENT)
  void demoWallet_everyPageHoldsTheRules() {
    walk(chromium -> Demo.running().visit(chromium, "wallet"), 20);
  }

  @Test
  @Execution(CONCURRENT)
  void demoDesk_everyPageHoldsTheRules() {
    walk(chromium -> Demo.running().visit(chromium, "desk"), 10);
  }

  @Test
  @Execution(CONCURRENT)
  void demoPlatformAndStart_everyPageHoldsTheRules() {
    walk(chromium -> Demo.running().visit(chromium, "platform"), 2);
    walk(chromium -> Demo.running().visit(chromium, "start"), 2);
  }

  @Test
  @Execution(CONCURRENT)
  void ownFile_everyPageHoldsTheRules() {
    try (OwnWallet wallet = new OwnWallet(temp.resolve("own"))) {
      walk(chromium -> new Visit(chromium, wallet.link()), 5);
    }
  }

  @Test
  @Execution(CONCURRENT)
  void emptyWallet_everyPageHoldsTheRules() {
    Path home = temp.resolve("empty");
    try (Coneix page = Coneix.start(home, "wallet", "open", "--no-browser", "--json")) {
      URI link = URI.create(page.nextObject().get("wallet").asText());
      walk(chromium -> new Visit(chromium, link), 5);
    }
  }

  @Test
  @Execution(CONCURRENT)
  void emptyDesk_everyPageHoldsTheRules() throws IOException {
    Path home = Files.createDirectories(temp.resolve("desk"));
    Path words = Files.writeString(home.resolve("passphrase"), "of a desk without employees");
    String[] secret = {"--passphrase-file", words.toString()};
    Coneix.run(
        home,
        "desk",
        "init",
        "--company",
        "Société sans personne",
        "--trust",
        Demo.running().trust().toString(),
        "--platform",
        "http://127.0.0.1:9",
        "--request",
        home.resolve("request").toString(),
        secret[0],
        secret[1]);
    try (Coneix page =
        Coneix.start(home, "desk", "open", "--no-browser", "--json", secret[0], secret[1])) {
      URI link = URI.create(page.nextObject().get("desk").asText());
      walk(chromium -> new Visit(chromium, link), 5);
    }
  }
}
