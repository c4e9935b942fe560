package io.coneix.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.wallet.Tracks;
import io.coneix.client.tiles.MemoryTileStore;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.JobChecker;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.SignedHead;
import io.coneix.pages.Lang;
import io.coneix.pages.Texts;
import io.coneix.requester.BundleWriter;
import io.coneix.requester.SignedContract;
import io.coneix.testkit.http.PageClient;
import io.coneix.verify.BundleVerifier;
import io.coneix.verify.Policy;
import io.coneix.verify.report.Check;
import io.coneix.verify.report.Report;
import io.geowallet.desk.page.DeskSite;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.wallet.Wallet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's pages over HTTP, with a wallet on the other side. */
class DeskPagesTest {
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

  @Test
  void invitationToStatement_isShownAndCheckedAsVerifyDoes() throws IOException {
    String person = town.invite(browser);
    String line = DeskTown.line(browser.page(person));
    assertThat(town.platform.log().entries())
        .contains(LogEntry.ofObject(EntryKind.OFFER, offerHash()));
    try (Wallet wallet = town.accepting("wallet", line)) {
      assertThat(town.work(browser, "/sync")).contains("E-1 accepted");
      assertThat(browser.page(person)).doesNotContain("coneix-invitation-").contains("contract");
      assertThat(browser.page("/contracts")).contains("0 of 1").contains("simulation");
      assertThat(browser.page("/")).contains("no statement for October 2026");
      town.send(wallet, Tracks.oneDrive());
    }
    assertThat(town.work(browser, "/sync"))
        .contains("A statement of E-1 has arrived")
        .contains("all holds, with a simulated enclave");
    String id = contract().contract().offerHash().hex();
    String page = browser.page("/statements/" + id + "/1");
    assertThat(page).contains("12.0").contains("imported/bound/file").contains("Simulation.");
    assertThat(browser.page("/statements")).contains("checked, but simulated");
    sameAsVerify(page);
    tables(id);
    bundle(id);
    everyPage_standsInBothLanguages(id);
  }

  private Bytes offerHash() {
    return io.coneix.evidence.bytes.Sha256.of(town.desk.offers().get(0).signedOffer().encode());
  }

  private SignedContract contract() {
    return town.desk.contracts().get(0);
  }

  private Report verify(boolean allowSimulation) {
    var platform = town.platform.client();
    SignedHead newest = platform.log().checkpoint();
    TileClient tiles = new TileClient(platform.log()::unverifiedTile, new MemoryTileStore());
    Bundle bundle =
        new BundleWriter(platform, tiles.hashes(newest), newest)
            .write(contract(), town.desk.statements(contract().contract().hash()));
    return new BundleVerifier(
            new Policy(town.trust, allowSimulation),
            GeoWalletPrograms.catalog(),
            JobChecker.onThisThread())
        .verify(bundle.encode());
  }

  /** Each check of the report stands on the page with its result, and nothing else does. */
  private void sameAsVerify(String page) {
    Report report = verify(true);
    assertThat(report.passes()).isTrue();
    for (Check check : report.checks()) {
      assertThat(page)
          .containsPattern(
              "<code>"
                  + check.id()
                  + "</code>[^<]*</dd><dt>result</dt><dd>"
                  + check.result().text()
                  + "</dd>");
    }
    assertThat(page.split("<dt>result</dt>", -1)).hasSize(report.checks().size() + 1);
    assertThat(page)
        .contains("not checked: the operator’s word")
        .contains("entries")
        .contains("not checked");
    long passed = report.checks().stream().filter(c -> c.result() == Check.Result.PASS).count();
    assertThat(page.split("class=\"badge good\">holds", -1)).hasSize((int) passed + 1);
    assertThat(verify(false).passes()).isFalse();
  }

  private void tables(String id) {
    assertThat(text("/csv/statement/" + id + "/1/plain"))
        .startsWith("date,mode,km,grade,amount_cents\n2026-10-01,car,12.0,")
        .contains("\ntotal,,12.0,simulated,");
    assertThat(text("/csv/statement/" + id + "/1"))
        .contains(",\"Simulation\"\r\n")
        .contains(",\"yes\"\r\n")
        .doesNotContain(",\"no\"\r\n");
    assertThat(text("/csv/month/2026-10"))
        .startsWith("\uFEFF\"Reference\",\"First day\"")
        .contains("\r\n\"E-1\",2026-10-01,2026-10-31,\"Clio (AB-123-CD)\",12.0,");
    PageClient french = town.browser("fr");
    assertThat(
            new String(french.bytes("/csv/vehicle/vehicle-1/2026").body(), StandardCharsets.UTF_8))
        .startsWith("\uFEFF\"Référence\";\"Premier jour\"")
        .contains("\r\n\"E-1\";2026-10-01;2026-10-31;\"Clio (AB-123-CD)\";12,0;");
    assertThat(browser.get("/csv/month/2026-09").statusCode()).isEqualTo(404);
  }

  private String text(String path) {
    return new String(browser.bytes(path).body(), StandardCharsets.UTF_8);
  }

  private void bundle(String id) {
    HttpResponse<byte[]> reply = browser.bytes("/contracts/" + id + "/bundle");
    assertThat(reply.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"bundle-");
    assertThat(Bundle.decode(Bytes.wrap(reply.body())).runs()).hasSize(1);
  }

  private void everyPage_standsInBothLanguages(String id) {
    String person = "/people/" + town.desk.invitations().get(0).invitation().id().hex();
    for (String language : new String[] {"en", "fr"}) {
      PageClient client = town.browser(language);
      for (String path :
          new String[] {
            "/",
            "/people",
            "/people/invite",
            person,
            "/vehicles",
            "/vehicles/1",
            "/contracts",
            "/contracts/" + id,
            "/statements",
            "/statements?by=person",
            "/statements?by=vehicle",
            "/statements/" + id + "/1",
            "/work"
          }) {
        assertThat(client.page(path)).as(path).contains("<html lang=\"" + language);
      }
    }
  }

  @Test
  void emptyDesk_saysSoOnEachPage() {
    assertThat(browser.page("/")).contains("Nothing waits.").contains("Test authority");
    assertThat(browser.page("/")).contains("Coneix &amp; &lt;b&gt;Test&lt;/b&gt;");
    assertThat(browser.page("/people")).contains("Nobody is invited yet.");
    assertThat(browser.page("/vehicles")).contains("No vehicle yet");
    assertThat(browser.page("/contracts")).contains("No contract yet");
    assertThat(browser.page("/statements")).contains("No statement has arrived yet");
    assertThat(town.work(browser, "/sync")).contains("nothing new");
  }

  @Test
  void unknownIds_areNotFound() {
    for (String path :
        new String[] {
          "/people/00",
          "/vehicles/7",
          "/vehicles/x",
          "/contracts/00",
          "/contracts/00/bundle",
          "/statements/00/1",
          "/csv/statement/00/1",
          "/csv/month/x",
          "/csv/vehicle/car-5/2026",
          "/csv/contract/00/2026",
          "/work"
        }) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(browser.post("/contracts/00/check").statusCode()).isEqualTo(404);
    assertThat(browser.post("/people/00/send").statusCode()).isEqualTo(404);
  }

  @Test
  void wrongValue_isNamed_andNothingIsKept() {
    String[][] wrong = {
      {"reference", ""},
      {"reference", "x".repeat(81)},
      {"vehicle", "9"},
      {"label", " "},
      {"plate", "x".repeat(21)},
      {"kind", "lorry"},
      {"cv", "0"},
      {"from", "October"},
      {"to", "2026-09"},
      {"to", "2031-01"},
      {"weekday", "9"},
      {"start", "96"},
      {"end", "32"},
      {"zone", ""},
      {"holidays", "Christmas"},
      {"workplace", "Home of somebody"},
      {"minimum", "best"},
      {"lost", "-1"}
    };
    for (String[] field : wrong) {
      HttpResponse<String> reply = browser.post("/people/invite", DeskTown.invitation(field));
      assertThat(reply.statusCode()).as(field[0]).isEqualTo(400);
      assertThat(reply.body()).as(field[0]).contains("href=\"#" + field[0] + "\"");
    }
    assertThat(town.desk.invitations()).isEmpty();
    assertThat(town.desk.offers()).isEmpty();
    assertThat(town.desk.contents().notes()).isEmpty();
    HttpResponse<String> zone =
        browser.post("/people/invite", DeskTown.invitation("zone", "Moon/Crater"));
    assertThat(zone.statusCode()).isEqualTo(400);
    assertThat(zone.body()).contains("time zone").contains("value=\"Moon/Crater\"");
    assertThat(town.desk.invitations()).isEmpty();
  }

  @Test
  void contractWithAMap_saysHowDistancesAreMeasured() {
    assertThat(browser.page("/people/invite"))
        .contains("along the recorded track", "along the roads of the map road-map");
    String person = town.invite(browser, "map", "road-map");
    assertThat(browser.page(person)).contains("along the roads of the map road-map");
    assertThat(browser.page(town.invite(browser, "reference", "E-2")))
        .contains("along the recorded track");
    var refused = browser.post("/people/invite", DeskTown.invitation("map", "road-map-north"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(browser.post("/people/invite", DeskTown.invitation("map", "mileage-scale")).body())
        .contains("E-1");
  }

  @Test
  void offerAboveTheRegistration_isRefused_andNothingIsKept() {
    HttpResponse<String> reply = browser.post("/people/invite", DeskTown.invitation("start", "20"));
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("more than is registered (offer, hours)");
    assertThat(town.desk.invitations()).isEmpty();
    assertThat(town.desk.contents().notes()).isEmpty();
  }

  @Test
  void platformAway_keepsTheForm_andSaysSo() {
    town.platform.setFailing(true);
    HttpResponse<String> reply = browser.post("/people/invite", DeskTown.invitation());
    assertThat(reply.statusCode()).isEqualTo(303);
    String person =
        reply.headers().firstValue("Location").orElseThrow().substring(browser.prefix().length());
    assertThat(browser.page(person)).contains("Send the offer again").contains("not sent");
    assertThat(town.work(browser, "/sync")).contains("Nothing is lost");
    assertThat(browser.page("/contracts")).contains("mailbox not read");
    town.platform.setFailing(false);
    assertThat(browser.post(person + "/send").statusCode()).isEqualTo(303);
    assertThat(browser.page(person)).doesNotContain("Send the offer again");
  }

  @Test
  void automaticSync_isHandedOut_andReadsTheMailbox() {
    assertThat(town.repeated).hasSize(1);
    town.repeated.get(0).run();
    for (int i = 0; i < 100 && !browser.page("/contracts").contains("Mailbox read on"); i++) {
      browser.page("/work");
    }
    assertThat(browser.page("/contracts")).contains("Mailbox read on 02/11/2026 09:00");
  }

  @Test
  void vehicles_areKept_andWhatIsSignedStaysFixed() {
    String[] moto = {"label", "Moto", "plate", "", "kind", "motorcycle", "cv", "3"};
    assertThat(browser.post("/vehicles", moto).statusCode()).isEqualTo(303);
    assertThat(browser.post("/vehicles", moto).statusCode()).isEqualTo(303);
    assertThat(browser.get("/vehicles/2").statusCode()).isEqualTo(404);
    assertThat(browser.post("/vehicles", "label", "x", "kind", "car", "cv", "x").statusCode())
        .isEqualTo(400);
    assertThat(browser.page("/vehicles")).contains("motorcycle, 3 CV");
    town.invite(browser, "vehicle", "1");
    browser.post("/vehicles/1", "label", "Moto 2", "kind", "car", "cv", "9", "retired", "yes");
    assertThat(browser.page("/vehicles"))
        .contains("Moto 2")
        .contains("motorcycle, 3 CV")
        .contains("retired");
    assertThat(browser.page("/people/invite")).doesNotContain("Moto 2");
    assertThat(browser.page("/people")).contains("Moto 2");
  }

  @Test
  void languages_haveTheSameWords() {
    Texts texts = Texts.of(DeskSite.class, "desk");
    assertThat(texts.keys(Lang.EN)).isEqualTo(texts.keys(Lang.FR));
  }
}
