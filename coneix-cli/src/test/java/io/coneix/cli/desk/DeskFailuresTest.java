package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.requester.SignedContract;
import io.coneix.testkit.http.PageClient;
import io.coneix.verify.report.Check;
import io.geowallet.desk.book.BookKeeper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements without an answer on the desk's pages, and ones whose answer cannot be read. */
class DeskFailuresTest {
  @TempDir Path temp;
  private DeskTown town;
  private PageClient browser;
  private SignedContract contract;
  private String path;

  @BeforeEach
  void contractOfTwoMonths() {
    town = new DeskTown(temp);
    browser = town.browser("en");
    contract = town.contract(browser, "to", "2026-11");
    path = contract.contract().offerHash().hex();
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void answerThatDoesNotGoTogether_fails_andHidesNoOther() {
    town.shelf.answer(contract, 1, 0, 100, 1_000, 7);
    town.shelf.answer(contract, 2, 1, 200, 2_000);
    town.judge(contract, Check.Result.PASS, 1, 2);
    town.read(browser);
    assertThat(browser.page("/")).contains("E-1, October 2026: the check of the statement fails");
    assertThat(browser.page("/statements"))
        .contains("the answer cannot be read", "check fails", "€20.00")
        .doesNotContain("€10.00", "€30.00");
    assertThat(browser.page("/statements/" + path + "/1"))
        .contains("the answer cannot be read", "The enclave is at fault", "check fails")
        .doesNotContain("Every check that the rules ask for holds");
    assertThat(browser.page("/contracts/" + path)).contains("the answer cannot be read");
    assertThat(browser.page("/people")).contains("E-1");
    assertThat(browser.page("/vehicles/1")).contains("the answer cannot be read");
    assertThat(browser.get("/csv/statement/" + path + "/1").statusCode()).isEqualTo(404);
    assertThat(new String(browser.bytes("/csv/month/2026-10").body(), StandardCharsets.UTF_8))
        .contains("the answer cannot be read");
    assertThat(town.browser("fr").page("/statements/" + path + "/1"))
        .contains("la réponse est illisible\u00a0:");
  }

  @Test
  void noteThatCannotBeRead_hidesNothing() {
    town.shelf.answer(contract, 1, 0, 100, 1_000);
    town.desk.note(BookKeeper.VERIFICATION + path, Bytes.utf8("x"));
    town.read(browser);
    assertThat(browser.page("/statements")).contains("€10.00").contains("not checked");
  }

  @Test
  void answerThatIsTooLong_isNotPromisedByAnotherTry() {
    town.shelf.failure(contract, 1, 0, FailureCode.ANSWER_OUTSIDE_SCHEMA);
    town.shelf.failure(contract, 2, 1, FailureCode.PERIOD_NOT_PINNED);
    town.read(browser);
    assertThat(browser.page("/statements/" + path + "/1"))
        .contains("more than 600 trips", "shorter periods")
        .doesNotContain("The person can send the period again");
    assertThat(browser.page("/statements/" + path + "/2"))
        .contains("The person can send the period again");
    assertThat(town.browser("fr").page("/statements/" + path + "/1"))
        .contains("plus de 600 trajets", "périodes plus courtes");
  }
}
