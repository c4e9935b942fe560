package io.coneix.browser.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.coneix.browser.Chromium;
import io.coneix.browser.Coneix;
import io.coneix.browser.Look;
import io.coneix.browser.site.Visit;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A new wallet that listens to phones: its settings, as a person sets them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingsFlowTest {
  private static final Look ENGLISH = new Look("en", "light", Look.WIDE);
  private static final Look FRENCH = new Look("fr", "dark", Look.NARROW);

  @TempDir static Path temp;
  private static Coneix page;
  private static Chromium chromium;
  private static Visit wallet;

  @BeforeAll
  static void open() {
    page = Coneix.start(temp, "wallet", "open", "--no-browser", "--json", "--listen");
    chromium = Chromium.start();
    wallet = new Visit(chromium, URI.create(page.nextObject().get("wallet").asText()));
  }

  @AfterAll
  static void close() {
    chromium.close();
    page.close();
  }

  private static Steps settings(Look look) {
    return new Steps(wallet, look).click("nav.menu a[href$='/settings']");
  }

  private static void add(Steps steps, String client) {
    steps.page().fill("#phone-name", client);
    steps.page().selectOption("#phone-client", client);
    steps.click("form[action$='/settings/phones'] button");
  }

  @Test
  @Order(1)
  void phoneOfEachClient_isSetUpByCodeAndByHand() {
    try (Steps steps = settings(FRENCH)) {
      for (String client : clients(steps)) {
        add(steps, client);
        assertThat(steps.await("svg.qr path").getAttribute("d")).hasSizeGreaterThan(500);
        assertThat(steps.page().locator("dl.facts code").count()).as(client).isPositive();
        steps.inspect();
        steps.click("p.bar a.primary");
      }
    }
  }

  private static List<String> clients(Steps steps) {
    List<String> values =
        steps.page().locator("#phone-client option").all().stream()
            .map(option -> option.getAttribute("value"))
            .toList();
    assertThat(values).hasSizeGreaterThanOrEqualTo(5);
    return values;
  }

  @Test
  @Order(2)
  void nameThatIsTaken_isToldSo() {
    try (Steps steps = settings(ENGLISH)) {
      add(steps, "overland");
      steps.await("#phone-name[aria-invalid=true]");
      steps.forget();
      steps.inspect();
    }
  }

  @Test
  @Order(3)
  void phones_haveTheirHealth() {
    try (Steps steps = settings(FRENCH)) {
      steps.click("main a[href$='/settings/health']").inspect();
      assertThat(steps.text()).contains("overland");
    }
  }

  @Test
  @Order(4)
  void pause_beginsAndEndsByOneTapEach() {
    try (Steps steps = settings(FRENCH)) {
      steps.click("form[action$='/settings/pause'] button[value=day]");
      Locator resume = steps.await("form[action$='/settings/resume'] button");
      steps.inspect();
      resume.click();
      steps.await("form[action$='/settings/pause']");
    }
  }

  @Test
  @Order(5)
  void timetable_isSetAndCleared() {
    try (Steps steps = settings(FRENCH)) {
      steps.click("main a[href$='/settings/timetable']").inspect();
      steps.page().locator("fieldset.hours input[type=checkbox]").first().check();
      steps.click("form[action$='/settings/timetable'] button.primary");
      steps.await("form[action$='/timetable/off']");
      steps.inspect();
      steps.click("form[action$='/timetable/off'] button");
      steps.await("main:not(:has(form[action$='/timetable/off']))");
    }
  }

  @Test
  @Order(6)
  void wrongWords_areToldSo() {
    try (Steps steps = settings(FRENCH)) {
      steps.open("/settings/words").inspect();
      for (Locator word : steps.page().locator("main input[type=text]").all()) {
        word.fill("zebra");
      }
      steps.click("form[action$='/settings/words'] button");
      steps.await(".badge.bad[role=alert]");
      steps.forget();
      steps.inspect();
    }
  }

  @Test
  @Order(7)
  void addressOfNoPage_isToldSo() {
    try (Steps steps = settings(FRENCH)) {
      steps.open("/day/2026-13-41");
      assertThat(steps.await("main h1").innerText()).isNotBlank();
      steps.forget();
      steps.inspect();
    }
  }

  @Test
  @Order(8)
  void home_isTakenFromTheMap_byKeyboardAndByClick() {
    try (Steps steps = settings(ENGLISH)) {
      steps.click("a[href$='/settings/home']");
      steps.await(".map[data-standing=true]");
      steps.inspect();
      steps.page().focus(".map");
      steps.page().keyboard().press("ArrowRight");
      steps.page().focus("[data-pick-middle]");
      steps.page().keyboard().press("Enter");
      String first = steps.page().inputValue("#home-longitude");
      assertThat(first).matches("-?\\d+\\.\\d{5}");
      steps.page().click(".map", new Page.ClickOptions().setPosition(120, 200));
      assertThat(steps.page().inputValue("#home-longitude")).isNotEqualTo(first);
      assertThat(steps.page().textContent("[data-pick-said]")).startsWith("Taken: ");
      steps.page().focus("#home-radius");
      steps.page().keyboard().press("Enter");
      steps.await("form[action$='/remove'] button");
      steps.inspect();
      steps.click("form[action$='/remove'] button");
      assertThat(steps.await("#homes-named ~ p").textContent()).isEqualTo("None yet.");
    }
  }
}
