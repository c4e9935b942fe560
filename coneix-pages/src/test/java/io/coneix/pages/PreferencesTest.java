package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
  private static final TestSite SITE = new TestSite();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static Answer prefer(String form) {
    return SITE.own("POST", "/preferences").form(form).send();
  }

  private static String location(String back) {
    String encoded = URLEncoder.encode(back, StandardCharsets.UTF_8);
    return prefer("back=" + encoded).header("Location").orElseThrow();
  }

  @Test
  void choice_staysForThisBrowserAlone() {
    try (TestSite other = new TestSite()) {
      assertThat(prefer("lang=fr&theme=dark&back=/").status()).isEqualTo(303);
      assertThat(SITE.own("GET", "/").send().body())
          .contains("<html lang=\"fr\" data-theme=\"dark\">", "Aller au contenu", "Essai");
      assertThat(other.own("GET", "/").send().body())
          .contains("<html lang=\"en\" data-theme=\"auto\">");
      prefer("lang=en&theme=auto");
      assertThat(SITE.own("GET", "/").send().body()).contains("lang=\"en\" data-theme=\"auto\"");
    }
  }

  @Test
  void choice_canStandInTheAddress() {
    assertThat(SITE.own("GET", "/?lang=FR&theme=Light").send().body())
        .contains("<html lang=\"fr\" data-theme=\"light\">");
    assertThat(SITE.own("GET", "/?lang=en&theme=auto").send().body())
        .contains("<html lang=\"en\" data-theme=\"auto\">");
  }

  @Test
  void T45_unknownChoice_changesNothing() {
    String before = SITE.own("GET", "/").send().body();
    for (String odd : new String[] {"", "xx", "fr-FR", "%00", "%22%3E%3Cscript%3E", "frfr"}) {
      prefer("lang=" + odd + "&theme=" + odd);
      assertThat(SITE.own("GET", "/?lang=" + odd + "&theme=" + odd).send().body())
          .isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/day", "/day/2026-10-01", "/month/2026-10", "/a_b.c-d~e"})
  void back_leadsToThePage(String path) {
    assertThat(location(path)).isEqualTo(SITE.prefix + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "day",
        "//evil.example",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "http://evil.example",
        "javascript:alert(1)",
        " /day",
        "/day\r\nSet-Cookie: coneix=x",
        "/\t/evil.example",
        "/day\u0000",
        "/../../evil",
        "/./x/../../y",
        "/%2e%2e/x",
        "/day?x=1",
        "/day#x",
        "/é",
        "@evil.example/",
        ".evil.example/"
      })
  void T36_back_leadsNowhereElse(String back) {
    assertThat(location(back)).isEqualTo(SITE.prefix + "/");
  }

  @Test
  void T36_back_ofAnyLength_leadsNowhereElse() {
    assertThat(location("/" + "a".repeat(100_000))).isEqualTo(SITE.prefix + "/");
  }
}
