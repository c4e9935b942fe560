package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses that guard and router could read differently. */
class PathTricksTest {
  private static final TestSite SITE = new TestSite();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  /** Ways to write an open path and mean a closed one; each with and without the secret. */
  static List<String> tricks() {
    String p = SITE.prefix;
    return List.of(
        p + "/data",
        "/open.js/.." + p + "/data",
        "/open.js/%2e%2e" + p + "/data",
        "/open.js/..;" + p + "/data",
        "/open.js;" + p + "/data",
        "/open.js%2f.." + p + "/data",
        "/open.js%00" + p + "/data",
        "/open.js?" + p + "/data",
        "/open.js#" + p + "/data",
        "/." + p + "/data",
        "/;" + p + "/data",
        "//" + p + "/data",
        "//open.js/.." + p + "/data",
        "/%2f" + p + "/data",
        p + ";jsessionid=x/data",
        p + "/data;jsessionid=x",
        p + "/data;x=/open.js",
        p + "/data%3b/open.js",
        p + "/data/../../open.js",
        p + "/data/..%2f..%2fopen.js",
        p + "/%64ata",
        p + "//data",
        p + "/./data",
        p + "/data/",
        p + "/data%2f",
        p + "/data%20",
        p + "%2fdata",
        p.replace("/", "\\") + "/data",
        "/data",
        "/../data",
        "/%2e%2e/data",
        "/..%2fdata",
        "/.%2e/data",
        "/*/data",
        "*",
        "/%s/data",
        "/%",
        "/%zz",
        "/%c0%ae%c0%ae" + p + "/data",
        "/\u00ff",
        "/" + "a".repeat(10_000),
        "/" + "a/".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void T36_noSpelling_getsPastTheGuardWithoutTheCookie(String target) {
    Answer answer = SITE.stranger("GET", target).send();
    assertThat(answer.body()).doesNotContain(TestSite.SECRET);
    assertThat(answer.headers()).doesNotContainKeys("location", "set-cookie");
    if (answer.status() == 200) {
      assertThat(answer.body()).startsWith("// Exchanges the launch secret");
    }
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void T36_noSpelling_getsPastTheGuardWithAWrongCookie(String target) {
    Answer answer = SITE.stranger("GET", target).also("Cookie", "coneix=x").send();
    assertThat(answer.body()).doesNotContain(TestSite.SECRET);
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void T36_noSpelling_changesAnythingWithoutTheCookie(String target) {
    int before = SITE.changes();
    String change = target.replace("data", "change");
    assertThat(SITE.stranger("POST", change).form("to=day").send().status()).isNotEqualTo(303);
    assertThat(SITE.changes()).isEqualTo(before);
  }

  @Test
  void T37_cookieWithoutTheSecretPath_opensNothing() {
    for (String path :
        List.of("/data", "/x/data", SITE.prefix.substring(0, 5) + "/data", "//data")) {
      Answer answer = SITE.stranger("GET", path).also("Cookie", SITE.cookie).send();
      assertThat(answer.status()).as(path).isIn(400, 403);
    }
  }

  @Test
  void pathOutsideTheSite_isNoPage() {
    assertThat(SITE.own("GET", "/assets/0000000000000000/..%2fpages.css").send().status())
        .isBetween(400, 404);
    assertThat(SITE.own("GET", "/assets/%2e%2e/pages.css").send().status()).isBetween(400, 404);
    assertThat(SITE.own("GET", "/none").send().status()).isEqualTo(404);
  }
}
