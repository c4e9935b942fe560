package io.coneix.browser.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.coneix.browser.Chromium;
import io.coneix.browser.Coneix;
import io.coneix.browser.Look;
import io.coneix.browser.site.Demo;
import io.coneix.browser.site.OwnWallet;
import io.coneix.browser.site.Visit;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All pages of all sites, in both languages, at both widths, light and dark: nothing asked of
 * another host, nothing in the console, nothing too wide, nothing serious for axe.
 */
class WalkTest {
  private static final Look ENGLISH = new Look("en", "light", Look.WIDE);
  private static final Look FRENCH = new Look("fr", "dark", Look.NARROW);

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
    page.navigate(look.of(url));
    // Half a second each; what the second look says too late counts for its next page.
    page.waitForLoadState(look.equals(ENGLISH) ? LoadState.NETWORKIDLE : LoadState.LOAD);
    List<String> wrong = new ArrayList<>(Inspection.inAllLooks(page, look));
    if (look.equals(ENGLISH)) {
      wrong.addAll(Keyboard.findings(page));
    }
    return wrong;
  }

  @ParameterizedTest
  @ValueSource(strings = {"wallet", "desk", "platform", "start"})
  void demo_everyPageHoldsTheRules(String role) {
    int fewest = role.equals("wallet") ? 20 : role.equals("desk") ? 10 : 2;
    assertThat(walk(Demo.running().visit(chromium, role), fewest)).isEmpty();
  }

  @Test
  void ownFile_everyPageHoldsTheRules() {
    try (OwnWallet wallet = new OwnWallet(temp.resolve("own"))) {
      assertThat(walk(new Visit(chromium, wallet.link()), 5)).isEmpty();
    }
  }

  @Test
  void emptyWallet_everyPageHoldsTheRules() {
    Path home = temp.resolve("empty");
    try (Coneix page = Coneix.start(home, "wallet", "open", "--no-browser", "--json")) {
      URI link = URI.create(page.nextObject().get("wallet").asText());
      assertThat(walk(new Visit(chromium, link), 5)).isEmpty();
    }
  }
}
