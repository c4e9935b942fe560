package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The headers of every kind of reply, errors and files too. */
class HeadersTest {
  private static final TestSite SITE = new TestSite();
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static Map<String, Answer> everyKind() {
    Map<String, Answer> all = new LinkedHashMap<>();
    for (String path : new String[] {"/", "/open.js", "/open.css", "/icon.svg"}) {
      all.put("open " + path, SITE.stranger("GET", path).send());
    }
    for (String path :
        new String[] {
          "/", "/day", "/data", "/file", "/query?q=1", "/no", "/bad", "/fault", "/broken", "/none"
        }) {
      all.put("own " + path, SITE.own("GET", path).send());
    }
    all.put("changed", SITE.own("POST", "/change").form("to=day").send());
    all.put("htmx", SITE.own("POST", "/change").with("HX-Request", "true").send());
    all.put("no such form", SITE.own("POST", "/none").send());
    all.put("form too long", SITE.own("POST", "/change").form("to=" + "a".repeat(300_000)).send());
    all.put("opened", TestSite.open(SITE.server.newLaunchLink()));
    all.put("used link", SITE.stranger("POST", "/open").with("Coneix-Launch", "x").send());
    all.put("stranger", SITE.stranger("GET", SITE.prefix + "/data").send());
    all.put("rebound", SITE.own("GET", "/data").with("Host", "evil.example").send());
    all.put("cross-site", SITE.own("POST", "/change").with("Origin", "null").send());
    all.put("method", SITE.own("OPTIONS", "/data").send());
    all.put("two hosts", SITE.own("GET", "/data").also("Host", "evil.example").send());
    all.put("head too long", SITE.own("GET", "/data").also("X", "a".repeat(20_000)).send());
    all.put("not HTTP", Ask.line(SITE.port, "a b c d").send());
    all.put("bad escape", SITE.stranger("GET", "/%zz").send());
    return all;
  }

  @Test
  void T36_everyReply_hasEveryHeader() {
    everyKind()
        .forEach(
            (kind, answer) -> {
              assertThat(answer.status()).as(kind).isGreaterThan(0);
              assertThat(answer.header("Content-Security-Policy")).as(kind).contains(POLICY);
              assertThat(answer.header("X-Content-Type-Options")).as(kind).contains("nosniff");
              assertThat(answer.header("X-Frame-Options")).as(kind).contains("DENY");
              assertThat(answer.header("Referrer-Policy")).as(kind).contains("same-origin");
              for (String policy : new String[] {"Opener", "Resource"}) {
                assertThat(answer.header("Cross-Origin-" + policy + "-Policy"))
                    .as(kind)
                    .contains("same-origin");
              }
              assertThat(answer.header("Cross-Origin-Embedder-Policy"))
                  .as(kind)
                  .contains("require-corp");
              assertThat(answer.header("Permissions-Policy").orElse(""))
                  .as(kind)
                  .contains("geolocation=()");
            });
  }

  @Test
  void T36_noReply_isSharedOrKept() {
    everyKind()
        .forEach(
            (kind, answer) -> {
              assertThat(answer.header("Cache-Control")).as(kind).contains("no-store");
              assertThat(answer.headers().keySet())
                  .as(kind)
                  .noneMatch(name -> name.startsWith("access-control"))
                  .doesNotContain("server", "x-powered-by", "etag", "last-modified");
            });
  }

  @Test
  void T36_everyReply_saysWhatItIs() {
    everyKind()
        .forEach(
            (kind, answer) -> {
              if (!answer.body().isEmpty()) {
                assertThat(answer.header("Content-Type").orElse(""))
                    .as(kind)
                    .matches(
                        "text/(html|plain|javascript|css|csv)(;\\s*charset=utf-8)?"
                            + "|application/json|image/svg\\+xml(; charset=utf-8)?");
              }
            });
  }

  @Test
  void asset_isKeptForEverByThisBrowserAlone() {
    String page = SITE.own("GET", "/").send().body();
    int start = page.indexOf(SITE.prefix + "/assets/");
    String script = page.substring(start, page.indexOf('"', start));
    Answer answer = SITE.stranger("GET", script).also("Cookie", SITE.cookie).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("private, max-age=31536000, immutable");
    assertThat(answer.header("Content-Security-Policy")).contains(POLICY);
    assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
    String other = script.replaceFirst("/assets/[0-9a-f]{4}", "/assets/0000");
    assertThat(SITE.stranger("GET", other).also("Cookie", SITE.cookie).send().status())
        .isEqualTo(404);
  }

  @Test
  void T36_page_hasNoScriptOrStyleOfItsOwn() {
    String page = SITE.own("GET", "/").send().body();
    assertThat(page).doesNotContain("style=", "<style", "javascript:", "http://", "https://");
    assertThat(page)
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContainPattern(" on\\w+=");
  }

  @Test
  void T36_download_isNeverShown() {
    Answer answer = SITE.own("GET", "/file").send();
    assertThat(answer.header("Content-Disposition")).contains("attachment; filename=\"month.csv\"");
  }

  @Test
  void T36_noReply_tellsAnythingOfAFault() {
    for (String path : new String[] {"/fault", "/broken"}) {
      Answer answer = SITE.own("GET", path).send();
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("at io.coneix", "java.lang", "Exception:");
    }
    assertThat(SITE.own("GET", "/broken").send().body()).doesNotContain(TestSite.SECRET);
  }
}
