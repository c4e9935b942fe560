package io.coneix.browser.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.coneix.browser.Chromium;
import io.coneix.browser.Look;
import io.coneix.browser.site.Demo;
import io.coneix.browser.site.Invite;
import io.coneix.browser.site.Visit;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A company invites, a person answers: desk and wallet, side by side. */
class ContractFlowTest {
  private static final Look ENGLISH = new Look("en", "light", Look.WIDE);
  private static final Look FRENCH = new Look("fr", "light", Look.NARROW);
  private static Chromium chromium;
  private static Visit wallet;
  private static Visit desk;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    wallet = Demo.running().visit(chromium, "wallet");
    desk = Demo.running().visit(chromium, "desk");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  /** The line that the desk makes for a person. */
  private static String invite(String reference) {
    try (Steps steps = new Steps(desk, ENGLISH)) {
      steps.click("nav.menu a[href$='/people']").click("main a[href$='/people/invite']");
      steps.inspect();
      Invite.send(steps.page(), reference, "Clio");
      String line = steps.await("#invitation").textContent();
      steps.inspect();
      return line;
    }
  }

  private static void read(Steps person, String invitation) {
    person.click("nav.menu a[href$='/contracts']");
    person.page().fill("#invitation", invitation);
    person.click("form[action$='/contracts/offer'] button");
    person.await("form[action$='/accept']");
    person.inspect();
  }

  @Test
  void invitation_isReadAcceptedAndRevoked() {
    String line = invitation("E-7, <b>depot</b>");
    try (Steps person = new Steps(wallet, FRENCH)) {
      read(person, line);
      person.click("form[action$='/accept'] button");
      person.await("a[href$='/revoke']");
      person.inspect();
      person.click("a[href$='/revoke']").inspect().click("form[action$='/revoke'] button");
      person.await("main .badge.bad");
      person.inspect();
    }
  }

  private static String invitation(String reference) {
    String line = invite(reference);
    assertThat(line).hasSizeGreaterThan(40).doesNotContain(" ");
    return line;
  }

  @Test
  void invitation_isRefused() {
    String line = invitation("E-8");
    try (Steps person = new Steps(wallet, FRENCH)) {
      read(person, line);
      person.click("form[action$='/refuse'] button");
      person.await("main h1");
      person.page().waitForURL("**/contracts/**");
      person.await("main:not(:has([hx-trigger*=every]))");
      person.inspect();
    }
  }

  @Test
  void invitation_thatIsNone_isToldSo() {
    try (Steps person = new Steps(wallet, ENGLISH)) {
      person.click("nav.menu a[href$='/contracts']");
      person.page().fill("#invitation", "not an invitation");
      person.page().onResponse(r -> assertThat(r.status()).isLessThan(500));
      person.page().locator("form[action$='/contracts/offer'] button").click();
      person.await(".problem");
      person.forget();
    }
  }

  @Test
  void statements_areCheckedAndDownloaded() throws IOException {
    try (Steps steps = new Steps(desk, ENGLISH)) {
      steps.click("nav.menu a[href$='/statements']").click("form[action$='/check'] button");
      steps.await("#work:not([hx-trigger])");
      steps.inspect();
      steps.click("nav.menu a[href$='/statements']").click("main table a");
      assertThat(steps.await("#checks").textContent()).isNotBlank();
      assertThat(steps.page().locator("ul.checks li").count()).isGreaterThan(10);
      steps.click("nav.menu a[href$='/statements']");
      Download download =
          steps.page().waitForDownload(() -> steps.page().click("a[href*='/csv/month/']"));
      String csv = Files.readString(download.path());
      assertThat(csv.lines().count()).isGreaterThan(1);
      assertThat(download.suggestedFilename()).endsWith(".csv");
    }
  }
}
