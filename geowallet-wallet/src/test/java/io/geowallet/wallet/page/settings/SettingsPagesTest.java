package io.geowallet.wallet.page.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.key.Words;
import io.coneix.pages.Lang;
import io.coneix.pages.PageServer;
import io.coneix.pages.Tasks;
import io.coneix.pages.Texts;
import io.coneix.testkit.SeededRandom;
import io.coneix.testkit.http.PageClient;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.live.LiveScene;
import io.geowallet.wallet.live.device.DeviceToken;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.page.WalletPages;
import io.geowallet.wallet.page.WalletSite;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.testing.WalletScene;
import io.geowallet.wallet.typed.OdometerBook;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings, the question for the words, pauses and phones, as a browser meets them. */
class SettingsPagesTest {
  private static final Texts TEXTS = Texts.of(WalletSite.class, "settings");

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

  @Test
  void bothLanguages_haveTheSameWords() {
    assertThat(TEXTS.keys(Lang.EN)).isEqualTo(TEXTS.keys(Lang.FR)).hasSizeGreaterThan(90);
    for (Lang lang : Lang.values()) {
      for (String key : TEXTS.keys(lang)) {
        assertThat(TEXTS.get(lang, key, 2, 2)).as(key).isNotBlank().doesNotContain("{", "'");
      }
    }
  }

  @Test
  void odometer_keepsReadings_andSaysWhatItCannotUse() {
    String path = "/settings/odometer";
    assertThat(browser.page("/settings")).contains(path);
    assertThat(browser.page(path)).contains("None yet.");
    String[] good = {"date", "2026-10-01", "time", "09:00", "km", "84 210"};
    assertThat(browser.post(path, good).statusCode()).isEqualTo(303);
    assertThat(browser.post(path, good).statusCode()).isEqualTo(303);
    assertThat(browser.page(path)).contains("84,210").doesNotContain("None yet.");
    assertThat(pages.browser("fr").page(path)).contains("84\u202F210").contains("Lectures jusqu");
    for (String[] bad :
        new String[][] {
          {"2026-10-01", "9 am", "1", "not a day and a time"},
          {"2026-13-01", "09:00", "1", "not a day and a time"},
          {"2026-03-29", "02:30", "1", "not a day and a time"},
          {"+12026-10-01", "09:00", "1", "not a day and a time"},
          {"2026-10-01", "09:00", "84.2", "whole kilometres"},
          {"2026-10-01", "09:00", "10000000", "whole kilometres"},
          {"2026-10-02", "10:00", "84300", "is not over"}
        }) {
      HttpResponse<String> reply = browser.post(path, "date", bad[0], "time", bad[1], "km", bad[2]);
      assertThat(reply.statusCode()).as(bad[3]).isEqualTo(400);
      assertThat(reply.body()).contains(bad[3]);
    }
    assertThat(new OdometerBook(pages.scene().wallet().holder()).readings()).hasSize(1);
  }

  @Test
  void freshWallet_showsWhatIsMissing_inBothLanguages() {
    assertThat(browser.page("/settings"))
        .contains("No phone may add positions yet.", "Not listening", "Not written down yet")
        .contains("Asking the platform", "<dd>never</dd>", "trips lie on a plain ground")
        .contains("Your 24 words are not written down yet", "wallet passphrase --words")
        .contains("<dt>Kept elsewhere</dt><dd>nothing</dd>")
        .doesNotContain("probe");
    assertThat(pages.browser("fr").page("/settings"))
        .contains("Réglages", "Pas encore notés", "N’écoute pas", "Jusqu’à demain");
  }

  @Test
  void platform_isAskedByThePage() {
    assertThat(browser.part("/settings/platform").body()).contains("The platform answers");
    pages.scene().platform().close();
    assertThat(browser.part("/settings/platform").body()).contains("does not answer");
    assertThat(browser.page("/settings")).contains("Asking the platform");
  }

  @Test
  void walletWithoutAPlatform_saysWhatItsWordsCannotDo_andWhereItsFolderIs() {
    Path directory = temp.resolve("alone");
    WalletScene.alone(directory);
    WalletScene scene = pages.scene();
    try (Wallet alone = Wallet.open(directory, WalletScene.ROOT, scene.options());
        Tasks tasks = new Tasks();
        Live live = Live.of(alone);
        PageServer server =
            PageServer.start(
                WalletSite.of(
                    new WalletPages(
                        alone,
                        tasks,
                        scene.clock(),
                        ZoneOffset.UTC,
                        List::of,
                        GroundMaps.none(),
                        live,
                        Optional.empty())),
                0,
                new SeededRandom(9))) {
      PageClient english = PageClient.open(server.newLaunchLink(), "en");
      assertThat(english.page("/settings"))
          .contains("the words alone bring nothing back", directory.toString())
          .contains("<dt>Kept elsewhere</dt><dd>nothing</dd>");
      assertThat(english.page("/")).contains("no copy lies elsewhere");
      String words = String.join(" ", Words.of(WalletScene.ROOT));
      Map<Integer, String> typed = Map.of(1, words.substring(0, words.indexOf(' ')));
      assertThat(alone.words().show(typed, scene.clock().millis())).isTrue();
      assertThat(PageClient.open(server.newLaunchLink(), "fr").page("/settings"))
          .contains("les mots seuls ne rendent rien", directory.toString())
          .contains("<dt>Gardé ailleurs</dt><dd>rien</dd>");
    }
  }

  @Test
  void loggedEntries_areCounted() {
    pages.scene().live("2026-10-02T08:30:00Z", List.of());
    assertThat(browser.page("/settings")).contains("2 entries").doesNotContain("<dd>never</dd>");
    pages.scene().wallet().sync();
    assertThat(browser.page("/settings"))
        .contains("<dt>Kept elsewhere</dt><dd>sealed, at the platform</dd>")
        .doesNotContain("the words alone bring nothing back", temp.toString());
  }

  @Test
  void phone_getsItsTokenOnce() {
    String page =
        browser.post("/settings/phones", "name", "my-phone", "client", "owntracks").body();
    Matcher token = Pattern.compile("id=\"phone-password\">([a-z0-9-]{23})<").matcher(page);
    assertThat(token.find()).isTrue();
    assertThat(page).contains("http://127.0.0.1:8083/pub", ">my-phone<", "--listen");
    assertThat(pages.live().devices().find("my-phone", DeviceToken.typed(token.group(1))))
        .isPresent();
    assertThat(browser.page("/settings")).contains("my-phone").doesNotContain(token.group(1));
    assertThat(browser.post("/settings/phones", "name", "my-phone", "client", "owntracks").body())
        .contains("A phone of that name is there already")
        .doesNotContain("phone-password");
    assertThat(browser.post("/settings/phones", "name", "My <b>", "client", "owntracks").body())
        .contains("This cannot be a name", "value=\"My &lt;b>\"");
    assertThat(browser.post("/settings/phones/remove", "name", "my-phone").statusCode())
        .isEqualTo(303);
    assertThat(browser.page("/settings")).contains("No phone may add positions yet.");
    assertThat(browser.post("/settings/phones/remove", "name", "my-phone").statusCode())
        .isEqualTo(409);
  }

  @Test
  void pause_isMadeAndEndedByButtons_andShownInTheDay() {
    assertThat(browser.post("/settings/pause", "for", "hour").statusCode()).isEqualTo(303);
    assertThat(browser.page("/settings"))
        .contains("Since 02/10/2026 10:00, until 02/10/2026 11:00")
        .contains("Recording is paused");
    pages.scene().clock().set(Instant.parse("2026-10-02T08:20:00Z").toEpochMilli());
    browser.post("/settings/pause", "for", "day");
    assertThat(browser.page("/settings")).contains("until 03/10/2026 00:00");
    browser.post("/settings/resume");
    assertThat(browser.page("/settings"))
        .contains("For an hour")
        .doesNotContain("Recording is paused");
    pages.scene().clock().set(Instant.parse("2026-10-02T09:00:00Z").toEpochMilli());
    browser.post("/settings/pause", "for", "open");
    assertThat(browser.page("/settings")).contains("Since 02/10/2026 11:00, until you end it");
    pages.scene().clock().set(Instant.parse("2026-10-02T10:00:00Z").toEpochMilli());
    String day = browser.page("/day/2026-10-02").replaceAll("\\s+", " ");
    assertThat(day)
        .contains("00:00–10:00</span> Nothing recorded")
        .contains("10:00–10:20</span> <b>Paused.</b>")
        .contains("10:20–11:00</span> Nothing recorded")
        .contains("11:00–12:00</span> <b>Paused.</b>");
  }

  @Test
  void threeRightWords_areRemembered() {
    String page = browser.page("/settings/words");
    assertThat(page).doesNotContain(String.join(" ", Words.of(WalletScene.ROOT).subList(0, 3)));
    HttpResponse<String> reply = answer(page, true);
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(browser.page("/settings"))
        .contains("You showed it on 2 October 2026")
        .doesNotContain("not written down yet");
    assertThat(pages.scene().open().words().shownMs()).isPresent();
  }

  @Test
  void wrongWords_leadToOthers_andToARest() {
    String page = browser.page("/settings/words");
    String first = page;
    for (int i = 0; i < 4; i++) {
      page = answer(page, false).body();
      assertThat(page).contains("Not all three are right");
    }
    // An answer to an old question counts for nothing.
    assertThat(answer(first, true).statusCode()).isEqualTo(303);
    assertThat(pages.scene().wallet().words().shownMs()).isEmpty();
    assertThat(answer(browser.page("/settings/words"), false).statusCode()).isEqualTo(409);
    assertThat(browser.get("/settings/words").statusCode()).isEqualTo(409);
    pages.scene().clock().set(Instant.parse("2026-10-02T08:10:00Z").toEpochMilli());
    assertThat(answer(browser.page("/settings/words"), true).statusCode()).isEqualTo(303);
    assertThat(pages.scene().wallet().words().shownMs()).isPresent();
  }

  private HttpResponse<String> answer(String page, boolean right) {
    List<String> fields = new ArrayList<>();
    Matcher question = Pattern.compile("name=\"question\" value=\"([0-9]+)\"").matcher(page);
    assertThat(question.find()).isTrue();
    fields.addAll(List.of("question", question.group(1)));
    Matcher place = Pattern.compile("name=\"word-([0-9]+)\"").matcher(page);
    while (place.find()) {
      int at = Integer.parseInt(place.group(1));
      String word = Words.of(WalletScene.ROOT).get(at - 1);
      boolean spoilt = !right && fields.size() == 2;
      fields.addAll(List.of("word-" + at, spoilt ? "zoo" + word : " " + word + " "));
    }
    assertThat(fields).hasSize(8);
    return browser.post("/settings/words", fields.toArray(new String[0]));
  }

  @Test
  void T38_listenerOpenToTheLan_isWarnedOfOnEveryPage() {
    ListenAddress open =
        pages.live().listen(ListenAddress.insecureLan("0.0.0.0", 0), LiveScene.LIMITS);
    for (String path :
        List.of("/", "/settings", "/settings/words", "/contracts", "/month/2026-10", "/import")) {
      assertThat(browser.page(path))
          .as(path)
          .contains("banner warning", "without protection", open.text());
    }
    assertThat(browser.get("/no-such-page").body()).contains("without protection");
    assertThat(browser.page("/settings")).contains("open to the local network");
    assertThat(browser.post("/settings/phones", "name", "a", "client", "owntracks").body())
        .contains("http://ADDRESS:" + open.port() + "/pub");
  }

  @Test
  void demo_canBeLookedAtOnly() {
    try (PageScene demo = new PageScene(temp.resolve("demo"))) {
      PageClient guest = demo.browser("en");
      assertThat(guest.page("/settings"))
          .contains("an invented person", "Sealed and logged", "Language and colours")
          .doesNotContain("Add a phone", "For an hour", "24 words are not");
      assertThat(guest.get("/settings/words").statusCode()).isEqualTo(409);
      assertThat(guest.post("/settings/words", "question", "1").statusCode()).isEqualTo(409);
      assertThat(guest.post("/settings/pause", "for", "hour").statusCode()).isEqualTo(409);
      assertThat(guest.post("/settings/resume").statusCode()).isEqualTo(409);
      assertThat(guest.post("/settings/phones", "name", "a", "client", "owntracks").statusCode())
          .isEqualTo(409);
      assertThat(guest.post("/settings/phones/remove", "name", "a").statusCode()).isEqualTo(409);
    }
  }
}
