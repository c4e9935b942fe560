package io.coneix.browser.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.coneix.browser.Chromium;
import io.coneix.browser.Look;
import io.coneix.browser.site.Demo;
import io.coneix.browser.site.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The employee's first month: from its sums to a day, a trip, an amount and its proof. */
class MonthFlowTest {
  private static final Look PHONE = new Look("fr", "light", Look.NARROW);
  private static final Look DESK = new Look("en", "light", Look.WIDE);
  private static Chromium chromium;
  private static Visit wallet;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    wallet = Demo.running().visit(chromium, "wallet");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  /** The contract that has an answer: other tests make some that have none. */
  private static void openAnswered(Steps steps) {
    int next = 0;
    do {
      steps.click("nav.menu a[href$='/contracts']");
      steps.page().locator("main a[href*='/contracts/']").nth(next++).click();
      steps.await("main .crumbs");
    } while (steps.page().locator("main a[href$='/evidence']").count() == 0);
  }

  @Test
  void trip_isPrivateAndBackByOneTapEach() {
    try (Steps steps = new Steps(wallet, PHONE)) {
      steps.click("main a[href$='/month/2026-10']").click("main a[href$='/day/2026-10-06']");
      Locator before = steps.await(".item.trip:not(.private) button[value=true]");
      String id = "#" + before.getAttribute("id");
      before.click();
      steps.await(id + "[aria-pressed=true]");
      assertThat(steps.page().url()).endsWith("/day/2026-10-06");
      steps.inspect();
      steps.click(id.replace("private", "business"));
      steps.await(id + "[aria-pressed=false]");
    }
  }

  @Test
  void correctedMode_keepsTheFocusAtItsLeg_andIsReadOut() {
    try (Steps steps = new Steps(wallet, DESK)) {
      steps.click("main a[href$='/month/2026-10']").click("main a[href$='/day/2026-10-06']");
      String summary = "#" + steps.await(".correct summary").getAttribute("id");
      String said = summary.replace("modes", "said");
      steps.click(summary).click(".correct details[open] .choices button");
      steps.await(said + "[value='']:focus");
      assertThat(steps.page().locator("#record-said").textContent()).contains("is marked");
      steps.inspect();
      steps.page().keyboard().press("Enter");
      steps.await("form.correct :focus:not([value=''])");
      assertThat(steps.page().locator("#record-said").textContent()).contains("taken back");
    }
  }

  @Test
  void amount_leadsToPositionsAndBackByClicks() {
    try (Steps steps = new Steps(wallet, DESK)) {
      openAnswered(steps);
      steps.click("main a[href$='/evidence']");
      String amount = steps.await(".graph .box.amount .text").textContent();
      for (String kind : new String[] {"line", "slot", "record", "node", "entry", "checkpoint"}) {
        steps.click("main a[href*='/evidence/" + kind + "/']").await("main h1");
        assertThat(steps.page().url()).contains("/evidence/" + kind + "/");
        if (kind.equals("record")) {
          assertThat(steps.await("#fixes").innerText()).isNotBlank();
        }
      }
      while (!steps.page().url().endsWith("/amount")) {
        steps.click("section[aria-labelledby=up] li a").await("main h1");
      }
      assertThat(steps.text()).contains(amount);
      steps.inspect();
    }
  }

  @Test
  void whatTheySee_standsBesideTheTrip() {
    try (Steps steps = new Steps(wallet, DESK)) {
      openAnswered(steps);
      steps.click("main a[href$='/seen']");
      Locator line = steps.await(".seen-line");
      assertThat(line.locator(".seen-them").innerText())
          .doesNotContainPattern("\\d{2}:\\d{2}|\\d+\\.\\d{4,}");
      assertThat(line.locator(".seen-own").innerText()).containsPattern("\\d{2}:\\d{2}");
      line.locator(".seen-own a").first().click();
      steps.await(".item.trip");
      assertThat(steps.page().url()).contains("/day/2026-10-");
    }
  }

  @Test
  void languageAndColours_changeByTheirButtons() {
    try (Steps steps = new Steps(wallet, DESK)) {
      Page page = steps.page();
      String own = DESK.swapped().language();
      String other = own.equals("fr") ? "en" : "fr";
      steps.click("form.preferences button[name=lang]").await("html[lang=" + other + "]");
      steps.click("form.preferences button[name=theme]").await("html:not([data-theme=light])");
      steps.click("form.preferences button[name=lang]").await("html[lang=" + own + "]");
      assertThat(page.url()).isEqualTo(wallet.base().toString());
    }
  }
}
