package io.geowallet.wallet.page.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.holder.contract.HeldContract;
import io.coneix.testkit.http.PageClient;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.contracts.PageScene;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidencePagesTest {
  @TempDir Path temp;
  private PageScene pages;
  private PageClient browser;
  private String base = "";

  @BeforeEach
  void start() {
    pages = new PageScene(temp.resolve("wallet"));
    browser = pages.browser("en");
    HeldContract held = pages.liveDay();
    pages.scene().wallet().send(held, 0);
    base = HeldContracts.path(held) + "/runs/1/evidence";
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  private List<String> links(String path) {
    return PageScene.links(browser, browser.page(path));
  }

  /** Follows the first link of each kind. */
  private String follow(String from, String... kinds) {
    String at = from;
    for (String kind : kinds) {
      at =
          links(at).stream()
              .filter(link -> link.startsWith(base + "/" + kind))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no link to " + kind));
    }
    return at;
  }

  @Test
  void amount_leadsToFixesAndCheckpoint_andBack() {
    String record = follow(base, "amount", "line/", "slot/", "record/");
    assertThat(browser.page(record)).contains("48.0").contains("5\u00A0m").contains("Latitude");
    String checkpoint = follow(record, "node/", "entry/", "checkpoint/");
    assertThat(browser.page(checkpoint)).contains("Root").contains("Signed");
    String back = follow(checkpoint, "entry/", "node/", "record/", "slot/", "line/", "amount");
    assertThat(back).isEqualTo(base + "/amount");
  }

  @Test
  void everyPageOfTheGraph_isThere_andWithinReachOfTheAmount() {
    Map<String, Integer> kinds = new HashMap<>();
    Map<String, Boolean> seen = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(base));
    while (!next.isEmpty()) {
      String at = next.pop();
      if (seen.put(at, true) == null) {
        String rest = at.substring(base.length());
        kinds.merge(rest.isEmpty() ? "" : rest.split("/")[1], 1, Integer::sum);
        // The chain goes on for ever in both directions: what carries lines is enough here.
        boolean far = rest.startsWith("/node") && seen.size() > 400;
        if (!far) {
          links(at).stream().filter(l -> l.startsWith(base)).forEach(next::push);
        }
      }
    }
    assertThat(kinds.keySet())
        .contains("amount", "line", "slot", "record", "node", "entry", "checkpoint")
        .contains("statement", "run", "enclave", "contract", "offer", "acceptance", "company");
    assertThat(kinds.get("line")).isEqualTo(3);
  }

  /** Nobody who reads one page alone may take a simulated enclave for the other kind. */
  @Test
  void T30_simulation_isRedOnEachPageThatRestsOnIt() {
    String contract = base.substring(0, base.indexOf("/runs/"));
    String run = base.substring(0, base.lastIndexOf('/'));
    List<String> all =
        new ArrayList<>(List.of(contract, run, run + "/seen", base, base + "/amount"));
    for (String kind : List.of("statement", "run", "enclave", "contract", "offer", "acceptance")) {
      all.add(base + "/" + kind);
    }
    String record = follow(base, "amount", "line/", "slot/", "record/");
    all.addAll(List.of(base + "/line/1", record, follow(record, "node/", "entry/")));
    for (String path : all) {
      assertThat(browser.page(path)).as(path).containsPattern("class=\"[^\"]*\\balarm\\b");
    }
    assertThat(browser.page("/contracts"))
        .contains("<span class=\"badge bad\">simulated enclave</span>");
  }

  @Test
  void T46_nothingIsTicked_beforeItWasCheckedHere() {
    for (String path : List.of(base, base + "/amount", base + "/line/1", base + "/statement")) {
      assertThat(browser.page(path)).as(path).doesNotContain("✓").contains("not checked here");
    }
  }

  @Test
  void checkedEvidence_isTicked_andWhatNobodyCanProveIsNot() {
    assertThat(PageScene.work(browser, base + "/check")).isEqualTo(base);
    String page = browser.page(base);
    assertThat(page)
        .contains("Checked on this computer")
        .contains("✓ holds</span> Every link of your record holds")
        .contains("not checked</span> The device was where it says")
        .contains("is not proved");
    for (String kind : List.of("amount", "statement", "run", "enclave", "contract", "company")) {
      assertThat(browser.page(base + "/" + kind)).as(kind).contains("✓ checked here");
    }
    String checkpoint =
        follow(base + "/line/1", "slot/", "record/", "node/", "entry/", "checkpoint/");
    assertThat(browser.page(checkpoint)).contains("✓ checked here");
  }

  @Test
  void T46_failedCheck_isNotTicked() {
    pages.scene().platform().setFailing(true);
    assertThat(PageScene.work(browser, base + "/check")).contains("That did not work");
    assertThat(browser.page(base)).doesNotContain("✓");
  }

  @Test
  void unknownItems_areNoPages() {
    for (String rest :
        List.of(
            "/line/0",
            "/line/4",
            "/line/x",
            "/slot/1",
            "/record/00",
            "/node/999999",
            "/entry/999999",
            "/checkpoint/1",
            "/nothing",
            "/nothing/1",
            "/statement/1",
            "/line")) {
      assertThat(browser.get(base + rest).statusCode()).as(rest).isEqualTo(404);
    }
  }

  @Test
  void pagesAreFrench_inFrench() {
    PageClient french = pages.browser("fr");
    assertThat(french.page(base))
        .contains("Pourquoi on peut le croire")
        .doesNotContain("evidence.");
    for (String link : links(base)) {
      if (link.startsWith(base + "/")) {
        assertThat(french.page(link)).as(link).doesNotContain("evidence.").contains("Ce que c’est");
      }
    }
  }
}
