package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another site's forms, images, scripts, frames and fetches, with the cookie and the secret path:
 * what a browser says of their origin must stop them.
 */
class CrossSiteTest {
  private static final TestSite SITE = new TestSite();
  private int before;

  @BeforeEach
  void count() {
    before = SITE.changes();
  }

  @AfterEach
  void nothingHasChanged() {
    assertThat(SITE.changes()).isEqualTo(before);
  }

  @AfterAll
  static void stop() {
    SITE.close();
  }

  static List<String> otherOrigins() {
    return List.of(
        "null",
        "",
        "http://evil.example",
        "http://evil.example:" + SITE.port,
        "http://127.0.0.1",
        "http://127.0.0.1:" + (SITE.port + 1),
        "http://localhost:" + SITE.port,
        "http://[::1]:" + SITE.port,
        "https://127.0.0.1:" + SITE.port,
        "HTTP://127.0.0.1:" + SITE.port,
        "http://127.0.0.1:" + SITE.port + "/",
        "http://127.0.0.1:" + SITE.port + ".evil.example",
        "http://evil.example http://127.0.0.1:" + SITE.port,
        "http://127.0.0.1:" + SITE.port + ", http://evil.example",
        "file://",
        "chrome-extension://abcdefghijklmnop");
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain(TestSite.SECRET, SITE.prefix);
    assertThat(answer.headers()).doesNotContainKeys("location", "set-cookie");
  }

  @ParameterizedTest
  @MethodSource("otherOrigins")
  void T36_formOfAnotherOrigin_isRefused(String origin) {
    assertRefused(SITE.own("POST", "/change").with("Origin", origin).form("to=day").send());
    assertRefused(SITE.own("POST", "/upload").with("Origin", origin).body("a").send());
  }

  @ParameterizedTest
  @MethodSource("otherOrigins")
  void T36_readOfAnotherOrigin_isRefused(String origin) {
    assertRefused(SITE.own("GET", "/data").with("Origin", origin).send());
    assertRefused(SITE.own("HEAD", "/data").with("Origin", origin).send());
  }

  @Test
  void T36_multipartForm_isRefusedUnread() {
    assertRefused(
        SITE.own("POST", "/change").with("Content-Type", "multipart/form-data").body("a").send());
  }

  @Test
  void T36_formWithoutOrigin_isRefused() {
    assertRefused(SITE.own("POST", "/change").without("Origin").form("to=day").send());
    String referrer = "http://127.0.0.1:" + SITE.port + SITE.prefix + "/";
    assertRefused(SITE.own("POST", "/change").without("Origin").also("Referer", referrer).send());
  }

  @Test
  void T36_twoOrigins_areRefused() {
    assertRefused(SITE.own("POST", "/change").also("Origin", "http://evil.example").send());
    String own = "http://127.0.0.1:" + SITE.port;
    assertRefused(
        SITE.own("POST", "/change")
            .with("Origin", "http://evil.example")
            .also("Origin", own)
            .send());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cross-site", "same-site", "none", "SAME-ORIGIN", "same-origin, none", "x"})
  void T36_formOfAnotherSite_isRefusedWhateverItsOrigin(String site) {
    Ask ask = SITE.own("POST", "/change").with("Sec-Fetch-Site", site);
    assertRefused(ask.with("Sec-Fetch-Mode", "navigate").with("Sec-Fetch-Dest", "document").send());
  }

  @ParameterizedTest
  @CsvSource({
    "no-cors, image",
    "no-cors, script",
    "no-cors, style",
    "no-cors, audio",
    "no-cors, video",
    "no-cors, embed",
    "no-cors, object",
    "no-cors, font",
    "cors, empty",
    "no-cors, empty",
    "navigate, iframe",
    "navigate, frame",
    "navigate, object",
    "navigate, document",
    "websocket, websocket",
    "no-cors, worker"
  })
  void T36_readByAnotherSite_isRefusedInEveryManner(String mode, String destination) {
    for (String site : List.of("cross-site", "same-site")) {
      for (String path : List.of("/", "/data", "/file", "/day", asset())) {
        Ask ask = SITE.own("GET", path).with("Sec-Fetch-Site", site);
        assertRefused(ask.with("Sec-Fetch-Mode", mode).with("Sec-Fetch-Dest", destination).send());
      }
    }
  }

  private static String asset() {
    String page = SITE.own("GET", "/").send().body();
    int start = page.indexOf(SITE.prefix + "/assets/") + SITE.prefix.length();
    return page.substring(start, page.indexOf('"', start));
  }

  @Test
  void T36_openingPage_isNeitherFramedNorReadByOthers() {
    for (String site : List.of("cross-site", "same-site")) {
      for (String path : List.of("/open.js", "/open.css", "/icon.svg", "/")) {
        Ask ask = SITE.stranger("GET", path).with("Sec-Fetch-Site", site);
        assertRefused(ask.with("Sec-Fetch-Mode", "no-cors").send());
        assertRefused(
            ask.with("Sec-Fetch-Mode", "navigate").with("Sec-Fetch-Dest", "iframe").send());
      }
    }
  }

  @Test
  void openingPage_mayBeLinkedFromAnywhere() {
    Ask ask = SITE.stranger("GET", "/").with("Sec-Fetch-Site", "cross-site");
    ask.with("Sec-Fetch-Mode", "navigate").with("Sec-Fetch-Dest", "document");
    assertThat(ask.send().status()).isEqualTo(200);
  }

  @Test
  void T36_launchFromAnotherSite_opensNothing() {
    String secret = SITE.server.newLaunchLink().getFragment().substring("launch=".length());
    Ask ask = SITE.stranger("POST", "/open").with("Coneix-Launch", secret);
    assertRefused(ask.with("Origin", "http://evil.example").send());
    assertRefused(
        SITE.stranger("POST", "/open").without("Origin").with("Coneix-Launch", secret).send());
    assertRefused(
        SITE.stranger("POST", "/open")
            .with("Sec-Fetch-Site", "same-site")
            .with("Coneix-Launch", secret)
            .send());
    assertThat(SITE.stranger("POST", "/open").with("Coneix-Launch", secret).send().status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "CONNECT", "post", "PROPFIND"})
  void T36_otherMethods_areRefused(String method) {
    Answer answer =
        SITE.own(method, "/change")
            .with("Origin", "http://127.0.0.1:" + SITE.port)
            .with("Access-Control-Request-Method", "POST")
            .send();
    assertThat(answer.status()).isBetween(400, 501);
    assertThat(answer.body()).doesNotContain(TestSite.SECRET, SITE.cookie);
    assertThat(answer.headers().keySet()).noneMatch(h -> h.startsWith("access-control"));
  }

  @Test
  void T36_readingMethods_changeNothing() {
    for (String method : List.of("GET", "HEAD")) {
      Answer answer =
          SITE.own(method, "/change?to=day")
              .also("X-HTTP-Method-Override", "POST")
              .also("X-Method-Override", "POST")
              .send();
      assertThat(answer.status()).as(method).isEqualTo(403);
      assertThat(SITE.own(method, "/change?_method=POST").send().status()).isIn(404, 405);
    }
  }

  @Test
  void head_saysAsMuchAsGetWithoutTheBody() {
    Answer answer = SITE.own("HEAD", "/data").send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void ownForm_changes() {
    for (String site : List.of("same-origin", "")) {
      Ask ask = SITE.own("POST", "/change").form("to=day");
      Answer answer = (site.isEmpty() ? ask : ask.with("Sec-Fetch-Site", site)).send();
      assertThat(answer.status()).isEqualTo(303);
      assertThat(answer.header("Location")).contains(SITE.prefix + "/day");
    }
    assertThat(SITE.changes()).isEqualTo(before + 2);
    before += 2;
  }

  @Test
  void typedAddress_isServed() {
    Ask ask = SITE.own("GET", "/data").with("Sec-Fetch-Site", "none");
    assertThat(ask.send().status()).isEqualTo(200);
  }
}
