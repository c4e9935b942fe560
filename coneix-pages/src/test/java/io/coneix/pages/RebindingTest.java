package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A name of the attacker's that resolves to this machine. Each request has the cookie and the
 * secret path, as if the browser had given all else away: the header Host alone must stop it.
 */
class RebindingTest {
  private static final TestSite SITE = new TestSite();

  @AfterAll
  static void stop() {
    SITE.close();
  }

  static List<String> otherHosts() {
    int port = SITE.port;
    return List.of(
        "evil.example:" + port,
        "evil.example",
        "localhost:" + port,
        "127.0.0.1",
        "127.0.0.1:",
        "127.0.0.1:" + (port + 1),
        "127.0.0.1:0" + port,
        "127.0.0.1.:" + port,
        "127.1:" + port,
        "2130706433:" + port,
        "0x7f000001:" + port,
        "127.0.0.2:" + port,
        "0.0.0.0:" + port,
        "[::1]:" + port,
        "[::ffff:127.0.0.1]:" + port,
        "evil@127.0.0.1:" + port,
        "127.0.0.1:" + port + "@evil.example",
        "127.0.0.1:" + port + ",evil.example",
        "127.0.0.1:" + port + " evil.example",
        "127.0.0.1:" + port + "/",
        "127.0.0.1.evil.example:" + port);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).isIn(0, 400, 403, 505);
    assertThat(answer.body()).doesNotContain(TestSite.SECRET, SITE.prefix);
  }

  @ParameterizedTest
  @MethodSource("otherHosts")
  void T36_otherHost_readsNothing(String host) {
    assertRefused(SITE.own("GET", "/data").with("Host", host).send());
    assertRefused(Ask.of(SITE.port, "GET", "/").with("Host", host).send());
  }

  @ParameterizedTest
  @MethodSource("otherHosts")
  void T36_otherHost_changesNothing(String host) {
    int before = SITE.changes();
    assertRefused(SITE.own("POST", "/change").with("Host", host).send());
    assertRefused(
        SITE.own("POST", "/change").with("Host", host).with("Origin", "http://" + host).send());
    assertThat(SITE.changes()).isEqualTo(before);
  }

  @Test
  void T36_otherHost_opensNothing() {
    String secret = SITE.server.newLaunchLink().getFragment().substring(7);
    Ask rebound = SITE.stranger("POST", "/open").with("Host", "evil.example:" + SITE.port);
    assertRefused(
        rebound
            .with("Origin", "http://evil.example:" + SITE.port)
            .with("Coneix-Launch", secret)
            .send());
  }

  @Test
  void T36_missingHost_isRefused() {
    assertRefused(SITE.own("GET", "/data").without("Host").send());
    assertRefused(Ask.line(SITE.port, "GET " + SITE.prefix + "/data HTTP/1.0").send());
    assertRefused(
        Ask.line(SITE.port, "GET " + SITE.prefix + "/data HTTP/1.0")
            .also("Cookie", SITE.cookie)
            .send());
    assertRefused(Ask.line(SITE.port, "GET " + SITE.prefix + "/data").send());
  }

  @Test
  void T36_twoHosts_areRefused() {
    String own = "127.0.0.1:" + SITE.port;
    assertRefused(SITE.own("GET", "/data").also("Host", "evil.example").send());
    assertRefused(SITE.own("GET", "/data").with("Host", "evil.example").also("Host", own).send());
    assertRefused(SITE.own("GET", "/data").also("Host", own).send());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.example", "http://localhost", "https://evil.example", "//evil"})
  void T36_targetThatNamesAnotherHost_isRefused(String host) {
    String own = "127.0.0.1:" + SITE.port;
    String line = "GET " + host + ":" + SITE.port + SITE.prefix + "/data HTTP/1.1";
    for (String name : List.of(own, "evil.example:" + SITE.port)) {
      Ask ask = Ask.line(SITE.port, line).also("Host", name).also("Connection", "close");
      Answer answer = ask.also("Cookie", SITE.cookie).send();
      assertThat(answer.status()).as(name).isBetween(400, 499);
      assertThat(answer.body()).doesNotContain(TestSite.SECRET);
    }
  }

  @Test
  void T36_headersOfProxies_areNotBelieved() {
    String own = "127.0.0.1:" + SITE.port;
    assertRefused(
        SITE.own("GET", "/data")
            .with("Host", "evil.example:" + SITE.port)
            .also("X-Forwarded-Host", own)
            .also("X-Original-Host", own)
            .also("Forwarded", "host=\"" + own + "\"")
            .send());
  }

  @Test
  void ownHost_isServed() {
    assertThat(SITE.own("GET", "/data").send().body()).contains(TestSite.SECRET);
    assertThat(SITE.own("GET", "/").send().body()).contains(TestSite.SECRET);
  }
}
