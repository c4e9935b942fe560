package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.requester.SignedContract;
import io.coneix.testkit.http.PageClient;
import io.coneix.verify.report.Check;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two contracts with one person: in one year, and for the same days. */
class DeskTwoContractsTest {
  private static final String BEYOND =
      "E-1, Clio (AB-123-CD), 2026: the statements of 2 contracts say €5,088.00 together for"
          + " 8,000.0";

  @TempDir Path temp;
  private DeskTown town;
  private PageClient browser;

  @BeforeEach
  void open() {
    town = new DeskTown(temp);
    browser = town.browser("en");
  }

  @AfterEach
  void close() {
    town.close();
  }

  /** A checked answer for one period of a contract of its own. */
  private SignedContract answered(int periodIndex, long hm, long cents, String... terms) {
    SignedContract contract = town.contract(browser, terms);
    town.shelf.answer(contract, 1, periodIndex, hm, cents);
    town.judge(contract, Check.Result.PASS, 1);
    return contract;
  }

  private String text(String path) {
    return new String(browser.bytes(path).body(), StandardCharsets.UTF_8);
  }

  /** 4,000 km each from January to June and from July to December, with the same car. */
  private SignedContract twoHalves(String... second) {
    SignedContract first = answered(5, 40_000, 254_400, "from", "2026-01", "to", "2026-06");
    String[] terms = {"from", "2026-07", "to", "2026-12", "vehicle", "1"};
    answered(0, 40_000, 254_400, second.length == 0 ? terms : second);
    town.read(browser);
    return first;
  }

  private String person(SignedContract contract) {
    return "/people/" + contract.contract().offer().invitationId().hex();
  }

  @Test
  void lowDistanceRate_isSeenToBePaidTwice() {
    SignedContract first = twoHalves();
    String scale = "the official scale gives €4,251.00, that is €837.00 less";
    assertThat(browser.page(person(first))).contains(BEYOND, scale);
    assertThat(browser.page("/vehicles/1")).contains(BEYOND, scale);
    assertThat(browser.page("/statements?by=person")).contains(BEYOND, scale);
    assertThat(browser.page("/statements?by=vehicle")).contains(BEYOND, scale);
    assertThat(browser.page("/statements")).doesNotContain(BEYOND);
    assertThat(text("/csv/month/2026-06")).contains(BEYOND, scale);
    assertThat(text("/csv/month/2026-07")).contains(BEYOND, scale);
    assertThat(town.browser("fr").page("/vehicles/1"))
        .contains("les relevés de 2 contrats disent ensemble", "soit 837,00");
  }

  @Test
  void yearOfTwoCars_orOfOneContract_isNotTold() {
    SignedContract first = twoHalves("from", "2026-07", "to", "2026-12", "label", "Zoé");
    assertThat(browser.page(person(first))).doesNotContain("contracts say");
    assertThat(browser.page("/vehicles/1")).doesNotContain("contracts say");
    assertThat(text("/csv/month/2026-06")).doesNotContain("contracts say");
  }

  @Test
  void smallYear_isToldWithoutAWarning() {
    SignedContract first = answered(0, 1_000, 6_360, "from", "2026-08", "to", "2026-08");
    answered(0, 1_000, 6_360, "from", "2026-09", "to", "2026-09", "vehicle", "1");
    town.read(browser);
    assertThat(browser.page(person(first)))
        .contains("as much as the official scale gives")
        .doesNotContain("callout warn");
  }

  @Test
  void statementsForTheSameDays_areMarked() {
    SignedContract first = answered(0, 1_000, 6_360);
    SignedContract second =
        answered(0, 1_000, 6_360, "again", "yes", "label", "Right one", "cv", "4");
    answered(0, 500, 3_180, "reference", "E-2", "vehicle", "1");
    town.read(browser);
    String marked = "this period has another statement";
    assertThat(browser.page("/statements").split(marked, -1)).hasSize(3);
    assertThat(browser.page("/vehicles/1").split(marked, -1)).hasSize(2);
    assertThat(text("/csv/month/2026-10").split(marked, -1)).hasSize(3);
    for (SignedContract each : new SignedContract[] {first, second}) {
      assertThat(browser.page("/statements/" + each.contract().offerHash().hex() + "/1"))
          .contains("pay them once");
    }
    assertThat(browser.page("/"))
        .contains("E-1, October 2026: another contract has a statement for these days, too")
        .doesNotContain("E-2, October 2026: another");
  }

  // --- a second invitation ---

  private HttpResponse<String> post(String... others) {
    return browser.post("/people/invite", DeskTown.invitation(others));
  }

  @Test
  void secondInvitationToTheSameMonths_isAskedAbout_andNothingIsKept() {
    assertThat(browser.page("/people/invite")).doesNotContain("name=\"again\"");
    town.invite(browser, "to", "2026-11");
    HttpResponse<String> refused = post("from", "2026-11", "to", "2026-12");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("href=\"#again\"", "name=\"again\"", "has an offer or a contract for some");
    assertThat(town.desk.invitations()).hasSize(1);
    assertThat(post("from", "2026-12", "to", "2026-12").statusCode()).isEqualTo(303);
    assertThat(post("reference", "E-2").statusCode()).isEqualTo(303);
    assertThat(post("again", "yes").statusCode()).isEqualTo(303);
    assertThat(town.desk.invitations()).hasSize(4);
    assertThat(post("again", "yes", "cv", "0").body())
        .contains("name=\"again\" value=\"yes\" checked");
  }

  @Test
  void offerThatHasExpired_isNoFirstInvitation_butAnAnswerIs() {
    town.invite(browser, "to", "2026-10");
    SignedContract contract = town.contract(browser, "from", "2026-09", "to", "2026-09");
    town.shelf.answer(contract, 1, 0, 100, 636);
    town.read(browser);
    town.clock.advance(Duration.ofDays(120));
    assertThat(post("to", "2026-10").statusCode()).isEqualTo(303);
    assertThat(post("from", "2026-09", "to", "2026-09").statusCode()).isEqualTo(409);
  }

  @Test
  void adviceOnAWrongVehicle_doesNotLeadToTwoContractsInForce() {
    town.invite(browser);
    assertThat(browser.page("/vehicles/1"))
        .contains("months that have no statement yet", "until the person revokes it");
  }
}
