package io.coneix.browser.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.coneix.browser.Chromium;
import io.coneix.browser.Coneix;
import io.coneix.browser.Look;
import io.coneix.browser.site.Tracks;
import io.coneix.browser.site.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A new wallet, and files that are dropped on its page. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportFlowTest {
  private static final Look ENGLISH = new Look("en", "light", Look.WIDE);
  private static final Look FRENCH = new Look("fr", "dark", Look.NARROW);
  private static final String DROP =
      """
      ([name, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], name));
        for (const type of ['dragover', 'drop'])
          document.querySelector('main').dispatchEvent(
            new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: data}));
      }""";

  @TempDir static Path temp;
  private static Coneix page;
  private static Chromium chromium;
  private static Visit wallet;

  @BeforeAll
  static void open() {
    page = Coneix.start(temp, "wallet", "open", "--no-browser", "--json");
    chromium = Chromium.start();
    wallet = new Visit(chromium, URI.create(page.nextObject().get("wallet").asText()));
  }

  @AfterAll
  static void close() {
    chromium.close();
    page.close();
  }

  @Test
  @Order(1)
  void emptyWallet_saysWhatToDo() {
    try (Steps steps = new Steps(wallet, FRENCH)) {
      assertThat(steps.await(".drop.big").innerText()).isNotBlank();
      steps.inspect();
    }
  }

  @Test
  @Order(2)
  void droppedFile_isReportedAndShownOnItsMap() {
    try (Steps steps = new Steps(wallet, ENGLISH)) {
      steps.page().evaluate(DROP, java.util.List.of("tour.gpx", Tracks.gpx("2026-10-06")));
      steps.await("[data-import-state=done]");
      steps.inspect();
      steps.click("[data-import-state=done] a.primary");
      steps.await(".leaflet-overlay-pane path");
      assertThat(steps.page().url()).endsWith("/day/2026-10-06");
      steps.inspect();
    }
  }

  @Test
  @Order(3)
  void fileThatIsNone_isToldSoInWords() {
    try (Steps steps = new Steps(wallet, ENGLISH)) {
      steps
          .page()
          .setInputFiles(
              "#import-file",
              new FilePayload("holiday.gpx", "text/xml", "no".getBytes(StandardCharsets.UTF_8)));
      assertThat(steps.await("[data-import-state=failed]").innerText()).contains("holiday.gpx");
      steps.inspect();
    }
  }
}
