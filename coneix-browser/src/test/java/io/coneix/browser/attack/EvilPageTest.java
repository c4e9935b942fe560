package io.coneix.browser.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.coneix.browser.Chromium;
import io.coneix.browser.Look;
import io.coneix.browser.site.OwnWallet;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page of another site, open in the very browser that has opened a wallet. {@code 127.0.0.1} on
 * another port counts as the same site for cookies; {@code evil.test} does not.
 */
class EvilPageTest {
  private static final String MARK = "2026-10-06";

  @TempDir static Path temp;
  private static OwnWallet wallet;
  private static EvilSite evil;
  private static Chromium chromium;
  private static BrowserContext browser;
  private static Page own;

  /** Where the wallet's pages are, the secret in the path, no slash at the end. */
  private static String base;

  private final Page page = browser.newPage();

  @BeforeAll
  static void openAWallet() {
    wallet = new OwnWallet(temp.resolve("own"));
    evil = new EvilSite();
    chromium =
        Chromium.start("--host-resolver-rules=MAP *.test 127.0.0.1", "--disable-popup-blocking");
    browser = chromium.context(Look.WIDE);
    own = browser.newPage();
    own.navigate(wallet.link().toString());
    own.waitForSelector("main");
    base = wallet.origin() + own.locator("body").getAttribute("data-base");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    evil.close();
    wallet.close();
  }

  /** Whatever was tried, the owner still has pages, in the language that was chosen. */
  @AfterEach
  void ownerNoticesNothing() {
    page.close();
    own.navigate(base + "/");
    assertThat(own.locator("html").getAttribute("lang")).isEqualTo("en");
    assertThat(own.locator("main h1").count()).isEqualTo(1);
    assertThat(evil.cookies()).noneMatch(cookie -> !cookie.equals("coneix=evil"));
  }

  private void goTo(String host) {
    page.navigate("http://" + host + ":" + evil.port() + "/");
  }

  private Object run(String script) {
    return page.evaluate(script, Map.of("base", base, "origin", wallet.origin()));
  }

  private String asset() {
    return own.locator("script[src*='pages.js']").getAttribute("src");
  }

  @Test
  void ownPage_canDoWhatOthersCannot() {
    Object read = own.evaluate("async (b) => (await fetch(b + '/')).status", base);
    assertThat(read).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "evil.test"})
  void T36_fetchByAnotherSite_readsNothing(String host) {
    goTo(host);
    for (String mode : List.of("cors", "same-origin")) {
      Object text =
          run(
              "async ({base}) => { try { return await (await fetch(base + '/', {mode: '"
                  + mode
                  + "', credentials: 'include'})).text(); } catch (e) { return 'refused'; } }");
      assertThat(text).isEqualTo("refused");
    }
    Object kind =
        run(
            "async ({base}) => { try { return (await fetch(base + '/', {mode: 'no-cors',"
                + " credentials: 'include'})).type; } catch (e) { return 'refused'; } }");
    assertThat(kind).isIn("opaque", "refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "evil.test"})
  void T36_partsOfThePage_cannotBeUsedByAnotherSite(String host) {
    goTo(host);
    List<String> urls =
        List.of(base + "/", wallet.origin() + asset(), wallet.origin() + "/icon.svg");
    for (String url : urls) {
      for (String tag : List.of("img", "script", "video")) {
        Object loaded =
            page.evaluate(
                "([tag, url]) => new Promise(done => { const e = document.createElement(tag);"
                    + " e.onload = e.onloadeddata = () => done(true);"
                    + " e.onerror = () => done(false); e.src = url;"
                    + " document.body.append(e); setTimeout(() => done(false), 1500); })",
                List.of(tag, url));
        assertThat(loaded).as(tag + " " + url).isEqualTo(false);
      }
    }
    assertThat(page.evaluate("typeof window.coneix")).isEqualTo("undefined");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "evil.test"})
  void T36_frameInAnotherSite_staysEmpty(String host) {
    goTo(host);
    for (String url : List.of(base + "/", wallet.origin() + "/")) {
      run("({base}) => { document.body.innerHTML = '<iframe></iframe>'; }");
      page.evaluate("url => { document.querySelector('iframe').src = url; }", url);
      page.waitForTimeout(500);
      page.frames().stream()
          .filter(frame -> frame != page.mainFrame())
          .forEach(frame -> assertThat(frame.content()).doesNotContain("<main", MARK));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "evil.test"})
  void T36_windowOpenedByAnotherSite_showsNothing(String host) {
    goTo(host);
    Page popup = page.waitForPopup(() -> run("({base}) => { window.w = open(base + '/'); }"));
    popup.waitForLoadState();
    assertThat(popup.content()).doesNotContain("<main", MARK);
    Object text =
        run("() => { try { return w.document.body.innerText; } catch (e) { return 'refused'; } }");
    assertThat(text).isIn("refused", "");
    popup.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "evil.test"})
  void T36_formOfAnotherSite_changesNothing(String host) {
    for (String kind :
        List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")) {
      goTo(host);
      page.waitForNavigation(
          () ->
              page.evaluate(
                  "([base, kind]) => { const f = document.createElement('form');"
                      + " f.method = 'post'; f.enctype = kind; f.action = base + '/preferences';"
                      + " f.innerHTML = '<input name=lang value=fr><input name=back value=/>';"
                      + " document.body.append(f); f.submit(); }",
                  List.of(base, kind)));
      assertThat(page.content()).contains("not a request of this site").doesNotContain("<main");
    }
    goTo(host);
    run(
        "({base}) => { const b = new URLSearchParams({lang: 'fr'});"
            + " navigator.sendBeacon(base + '/preferences', b);"
            + " return fetch(base + '/preferences', {method: 'POST', mode: 'no-cors',"
            + " credentials: 'include', body: b}).catch(() => 0).then(() => 0); }");
    page.waitForTimeout(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "evil.test"})
  void T36_socketOfAnotherSite_doesNotOpen(String host) {
    goTo(host);
    Object opened =
        run(
            "({base}) => new Promise(done => { const s = new WebSocket(base.replace('http', 'ws')"
                + " + '/'); s.onopen = () => done(true); s.onerror = () => done(false); })");
    assertThat(opened).isEqualTo(false);
    Object streamed =
        run(
            "({base}) => new Promise(done => { const s = new EventSource(base + '/',"
                + " {withCredentials: true}); s.onopen = () => done(true);"
                + " s.onerror = () => { s.close(); done(false); }; })");
    assertThat(streamed).isEqualTo(false);
  }

  @Test
  void T36_reboundName_showsNothing() {
    int port = URI.create(wallet.origin()).getPort();
    String path = URI.create(base).getPath();
    for (String name : List.of("rebound.test", "localhost", "127.0.0.1.test")) {
      for (String target : List.of("/", path + "/", path + "/preferences", "/open.js")) {
        page.navigate("http://" + name + ":" + port + target);
        assertThat(page.content()).as(name + target).doesNotContain("<main", MARK, "launch=");
        Object text = page.evaluate("p => fetch(p + '/').then(r => r.status)", path);
        assertThat(text).as(name + target).isEqualTo(403);
      }
    }
  }

  @Test
  void T37_cookieOfAnotherPort_neitherLeavesNorLocksOut() {
    goTo("127.0.0.1");
    page.reload();
    own.navigate(base + "/");
    assertThat(own.locator("main").count()).isEqualTo(1);
    assertThat(evil.cookies()).contains("coneix=evil");
    assertThat(own.evaluate("document.cookie")).isIn("", "coneix=evil");
  }

  @Test
  void T37_otherBrowser_seesNothingWithoutALinkOfItsOwn() {
    try (BrowserContext other = chromium.context(Look.WIDE)) {
      Page stranger = other.newPage();
      stranger.navigate(base + "/");
      assertThat(stranger.content()).doesNotContain("<main", MARK);
      stranger.navigate(wallet.link().toString());
      stranger.waitForSelector("[data-state=used]:not([hidden])");
      assertThat(stranger.url()).isEqualTo(wallet.origin() + "/");
    }
  }
}
