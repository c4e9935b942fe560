package io.coneix.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another user of the machine reaches the port, and may have seen old links or other cookies. */
class LaunchTest {
  private static final int AT_ONCE = 16;

  private static String secret(URI link) {
    return link.getFragment().substring("launch=".length());
  }

  @Test
  void T37_launchLink_worksOnce() {
    try (TestSite site = new TestSite()) {
      URI link = site.server.newLaunchLink();
      assertThat(link.getQuery()).isNull();
      assertThat(link.getPath()).isEqualTo("/");
      assertThat(TestSite.open(link).status()).isEqualTo(200);
      Answer again = TestSite.open(link);
      assertThat(again.status()).isEqualTo(403);
      assertThat(again.headers()).doesNotContainKey("set-cookie");
      assertThat(again.body()).doesNotContain(site.prefix);
    }
  }

  @Test
  void T37_launchLinkUsedByManyAtOnce_opensOne() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try (TestSite site = new TestSite()) {
      URI link = site.server.newLaunchLink();
      List<Callable<Integer>> tries =
          java.util.Collections.nCopies(AT_ONCE, () -> TestSite.open(link).status());
      int opened = 0;
      for (Future<Integer> status : pool.invokeAll(tries)) {
        opened += status.get() == 200 ? 1 : 0;
      }
      assertThat(opened).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", " ", "launch=", "null", "%00", "{}", "' or 1=1"})
  void T37_wrongSecret_opensNothing(String wrong) {
    try (TestSite site = new TestSite()) {
      Answer answer = site.stranger("POST", "/open").with("Coneix-Launch", wrong).send();
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }
  }

  @Test
  void T37_secretWithMoreOrLess_opensNothing() {
    try (TestSite site = new TestSite()) {
      String secret = secret(site.server.newLaunchLink());
      for (String wrong :
          List.of(
              secret.substring(1),
              secret + "A",
              secret + " " + secret,
              secret.replaceFirst("(?s)^(.{5})", "$1 "),
              secret + "\u0000",
              secret.toLowerCase(java.util.Locale.ROOT),
              secret + "=".repeat(1_000))) {
        assertThat(site.stranger("POST", "/open").with("Coneix-Launch", wrong).send().status())
            .isIn(400, 403);
      }
      assertThat(site.stranger("GET", "/?launch=" + secret).send().headers())
          .doesNotContainKey("set-cookie");
      assertThat(site.stranger("POST", "/open").with("Coneix-Launch", secret).send().status())
          .isEqualTo(200);
    }
  }

  @Test
  void T37_bodyWithoutEnd_isCutOff() {
    try (TestSite site = new TestSite()) {
      Answer answer = site.stranger("POST", "/open").body("a".repeat(2_000_000)).send();
      assertThat(answer.status()).isIn(403, 413);
    }
  }

  /** A local process without any secret; each of its requests would keep a thread waiting. */
  @Test
  @Timeout(20)
  void T37_strangersWhoseBodiesNeverCome_keepNobodyWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try (TestSite site = new TestSite()) {
      String head =
          "POST /open HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%<d\r\n"
              + "Content-Length: 90\r\n\r\na";
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket("127.0.0.1", site.port);
        slow.add(socket);
        socket
            .getOutputStream()
            .write(String.format(Locale.ROOT, head, site.port).getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(TestSite.open(site.server.newLaunchLink()).status()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void T37_pathWithoutTheCookie_opensNothing() {
    try (TestSite site = new TestSite()) {
      String path = site.prefix + "/data";
      assertThat(site.stranger("GET", path).send().status()).isEqualTo(403);
      String token = site.cookie.substring("coneix=".length());
      for (String wrong :
          List.of(
              "coneix=",
              "coneix=" + token.substring(1),
              "coneix=" + token + "x",
              "Coneix=" + token,
              "other=" + token,
              "$coneix=" + token)) {
        Answer answer = site.stranger("GET", path).also("Cookie", wrong).send();
        assertThat(answer.status()).as(wrong).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(TestSite.SECRET, token);
      }
    }
  }

  @Test
  void T37_cookie_isForThisStartAloneAndNoScript() {
    try (TestSite site = new TestSite()) {
      String cookie = TestSite.open(site.server.newLaunchLink()).header("Set-Cookie").orElseThrow();
      assertThat(site.prefix).matches("/[A-Za-z0-9_-]{22}");
      assertThat(cookie)
          .matches(
              "coneix=[A-Za-z0-9_-]{43}; Path=" + site.prefix + "/; HttpOnly; SameSite=Strict");
    }
  }

  @Test
  void T37_cookieOfOneServer_doesNotOpenAnother() {
    try (TestSite one = new TestSite();
        TestSite other = new TestSite()) {
      assertThat(one.prefix).isNotEqualTo(other.prefix);
      String path = other.prefix + "/data";
      assertThat(other.stranger("GET", path).also("Cookie", one.cookie).send().status())
          .isEqualTo(403);
      assertThat(
              other
                  .stranger("GET", one.prefix + "/data")
                  .also("Cookie", one.cookie)
                  .send()
                  .status())
          .isEqualTo(403);
      String secret = secret(one.server.newLaunchLink());
      assertThat(other.stranger("POST", "/open").with("Coneix-Launch", secret).send().status())
          .isEqualTo(403);
    }
  }

  @Test
  void T37_browser_keepsTheCookieFromServersOnOtherPorts() throws Exception {
    try (TestSite site = new TestSite()) {
      CookieManager browser = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
      String cookie = TestSite.open(site.server.newLaunchLink()).header("Set-Cookie").orElseThrow();
      URI own = URI.create(site.server.address() + site.prefix.substring(1) + "/data");
      browser.put(own, Map.of("Set-Cookie", List.of(cookie)));
      assertThat(browser.get(own, Map.of()).get("Cookie")).isNotEmpty();
      URI other = URI.create("http://127.0.0.1:" + (site.port + 1) + "/");
      assertThat(browser.get(other, Map.of()).getOrDefault("Cookie", List.of())).isEmpty();
    }
  }

  @Test
  void T37_cookieThatAnotherServerSet_locksNobodyOut() {
    try (TestSite site = new TestSite()) {
      for (String both :
          List.of(
              "coneix=x; " + site.cookie,
              site.cookie + "; coneix=x",
              "coneix=\"; a=b; " + site.cookie)) {
        Answer answer = site.stranger("GET", site.prefix + "/data").also("Cookie", both).send();
        assertThat(answer.status()).as(both).isEqualTo(200);
      }
    }
  }

  @Test
  void T37_openPages_holdNothingOfAnybody() {
    try (TestSite site = new TestSite()) {
      for (String path : List.of("/", "/open.js", "/open.css", "/icon.svg")) {
        Answer answer = site.stranger("GET", path).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(TestSite.SECRET, site.prefix, "Test");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
      }
    }
  }

  @Test
  void openingPage_speaksTheBrowsersLanguage() {
    try (TestSite site = new TestSite()) {
      Ask ask = site.stranger("GET", "/").with("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.8");
      assertThat(ask.send().body()).contains("<html lang=\"fr\">", "Ce lien a déjà servi");
      assertThat(site.stranger("GET", "/").send().body()).contains("<html lang=\"en\">");
    }
  }

  @Test
  void server_listensOnThisMachineOnly() {
    try (TestSite site = new TestSite()) {
      assertThat(site.server.address().getHost()).isEqualTo("127.0.0.1");
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> new java.net.Socket("127.0.0.2", site.port).close())
          .isInstanceOf(java.net.ConnectException.class);
    }
  }
}
