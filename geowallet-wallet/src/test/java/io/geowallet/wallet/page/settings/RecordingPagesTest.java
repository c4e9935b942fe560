package io.geowallet.wallet.page.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.http.PageClient;
import io.geowallet.wallet.live.LiveScene;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.tls.WalletTls;
import io.geowallet.wallet.page.contracts.PageScene;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How phones are set up, when they are listened to, and how they fare, as a browser meets it. */
class RecordingPagesTest {
  @TempDir Path temp;
  private PageScene pages;
  private PageClient browser;

  @BeforeEach
  void start() {
    pages = new PageScene(temp.resolve("wallet"), true);
    pages.scene().clock().set(Instant.parse("2026-10-02T08:00:00Z").toEpochMilli());
    browser = pages.browser("en");
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  @ParameterizedTest
  @EnumSource
  void phoneOfEachApplication_isShownItsSettingsAndACode(PhoneClient client) {
    pages.live().listen(ListenAddress.lan("127.0.0.1", 0), LiveScene.LIMITS);
    String page =
        browser.post("/settings/phones", "name", "my-phone", "client", client.text()).body();
    assertThat(page).contains("<svg class=\"qr\"", "https://127.0.0.1:", client.path());
    WalletTls tls = pages.live().tls();
    if (client == PhoneClient.GPSLOGGER) {
      InetAddress address = pages.live().address().orElseThrow().host();
      assertThat(page).contains(tls.serverSha1(address).text()).doesNotContain("/certificate");
    } else {
      assertThat(page).contains(tls.fingerprint().text(), "/settings/phones/certificate");
    }
    assertThat(browser.get("/settings/phones/certificate").body())
        .isEqualTo(pages.live().tls().pem());
    assertThat(browser.page("/settings")).contains("On, protected", "my-phone");
    assertThat(browser.post("/settings/phones", "name", "a", "client", "x").body())
        .contains("Choose an application");
  }

  @Test
  void timetable_isSetAndCleared() {
    assertThat(browser.page("/settings/timetable")).contains("At any time", "value=\"08:00\"");
    assertThat(
            browser
                .post("/settings/timetable", "day1", "on", "day1-from", "07:30", "day1-to", "00:00")
                .statusCode())
        .isEqualTo(303);
    assertThat(browser.page("/settings/timetable"))
        .contains("In these hours only", "value=\"07:30\"", "value=\"00:00\"");
    assertThat(pages.live().timetable().get()).isPresent();
    assertThat(
            browser
                .post("/settings/timetable", "day1", "on", "day1-from", "19:00", "day1-to", "08:00")
                .body())
        .contains("The hours of a day end after they begin", "value=\"07:30\"");
    assertThat(browser.post("/settings/timetable/off").statusCode()).isEqualTo(303);
    assertThat(pages.live().timetable().get()).isEmpty();
    assertThat(pages.browser("fr").page("/settings/timetable"))
        .contains("Horaires", "Lundi", "À toute heure");
  }

  @Test
  void health_saysWhichPhoneIsSilent() {
    assertThat(browser.page("/settings/health")).contains("No phone may add positions yet.");
    DeviceName name = new DeviceName("my-phone");
    pages.live().devices().add(name, PhoneClient.OVERLAND);
    assertThat(browser.page("/settings/health")).contains("Not heard yet", "Samsung");
    long now = pages.scene().clock().millis();
    pages.live().health().heard(name, List.of(now - 9_000_000, now - 60_000), now);
    assertThat(browser.page("/settings/health")).contains("Delivers", "1 silence of an hour");
    pages.scene().clock().set(now + 7_200_000);
    assertThat(browser.page("/settings/health")).contains("Silent for more than an hour");
    browser.post("/settings/phones/remove", "name", "my-phone");
    assertThat(pages.live().health().of(name).fixes()).isZero();
  }

  @Test
  void demo_hasNeither() {
    try (PageScene demo = new PageScene(temp.resolve("demo"))) {
      PageClient guest = demo.browser("en");
      for (String path :
          List.of("/settings/timetable", "/settings/health", "/settings/phones/certificate")) {
        assertThat(guest.get(path).statusCode()).as(path).isEqualTo(409);
      }
    }
  }
}
