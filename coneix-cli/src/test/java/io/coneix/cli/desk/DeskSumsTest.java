package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.requester.SignedContract;
import io.coneix.testkit.http.PageClient;
import io.coneix.verify.report.Check;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk adds up: statements whose check passed, and no others. */
class DeskSumsTest {
  @TempDir Path temp;
  private DeskTown town;
  private PageClient browser;

  /** October: 100.00 € checked, and 30.00 € failing; November: 7.00 € not checked. */
  @BeforeEach
  void statements() {
    town = new DeskTown(temp);
    browser = town.browser("en");
    SignedContract good = town.contract(browser, "to", "2026-11");
    SignedContract bad = town.contract(browser, "reference", "E-2", "vehicle", "1");
    town.shelf.answer(good, 1, 0, 1_000, 10_000);
    town.shelf.answer(good, 2, 1, 70, 700);
    town.shelf.answer(bad, 1, 0, 300, 3_000);
    town.judge(good, Check.Result.PASS, 1);
    town.judge(bad, Check.Result.FAIL, 1);
    town.read(browser);
  }

  @AfterEach
  void close() {
    town.close();
  }

  private static String open(String euros, String km) {
    return "not checked or failing, not counted: €" + euros + " (" + km;
  }

  @Test
  void overview_countsWhatPassed_andSaysWhatIsLeft() {
    assertThat(browser.page("/"))
        .contains("€100.00", open("30.00", "30.0"), "€0.00", open("7.00", "7.0"))
        .doesNotContain("€130.00");
  }

  @Test
  void statements_countWhatPassed_inEachGroupAndTheYear() {
    assertThat(browser.page("/statements"))
        .contains("<b>€100.00</b>", open("37.00", "37.0"), open("30.00", "30.0"))
        .doesNotContain("€130.00", "€137.00");
    assertThat(browser.page("/statements?by=person"))
        .contains(open("7.00", "7.0"), open("30.00", "30.0"))
        .doesNotContain("€107.00");
    assertThat(browser.page("/statements?by=vehicle"))
        .contains(open("37.00", "37.0"))
        .doesNotContain("€137.00");
    assertThat(town.browser("fr").page("/statements"))
        .contains("sans vérification ou en échec, non compté\u00a0: 37,00");
  }

  @Test
  void vehicles_countWhatPassed() {
    assertThat(browser.page("/vehicles"))
        .contains("€100.00", open("37.00", "37.0"))
        .doesNotContain("€137.00");
  }

  @Test
  void table_keepsWhatMustNotBeBooked_outOfTheColumnsThatAreAddedUp() {
    assertThat(text("/csv/month/2026-10").lines())
        .anySatisfy(l -> assertThat(l).startsWith("\"E-1\"").contains(",100.0,100.00,0,"))
        .anySatisfy(
            l ->
                assertThat(l)
                    .startsWith("\"E-2\"")
                    .contains("\"Clio (AB-123-CD)\",,,0,")
                    .contains("\"check fails\",\"yes\",30.0,30.00"));
    assertThat(text("/csv/month/2026-11"))
        .contains("\"Clio (AB-123-CD)\",,,0,")
        .contains("\"not checked\",\"yes\",7.0,7.00");
  }

  private String text(String path) {
    return new String(browser.bytes(path).body(), StandardCharsets.UTF_8);
  }
}
