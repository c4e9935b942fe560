package io.geowallet.wallet.page.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.holder.contract.HeldContract;
import io.coneix.testkit.http.PageClient;
import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenPagesTest {
  private static final Pattern CHUNK =
      Pattern.compile("<span (?:class=\"frame\"|data-bytes=\"[fl]\\d+\")>([0-9a-f ]+)</span>");

  @TempDir Path temp;
  private PageScene pages;
  private PageClient browser;

  @BeforeEach
  void start() {
    pages = new PageScene(temp.resolve("wallet"));
    browser = pages.browser("en");
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  private String seen(HeldContract held) {
    pages.scene().wallet().send(held, 0);
    return HeldContracts.path(held) + "/runs/1/seen";
  }

  /** The answer as the company's own key opens it. */
  private Bytes answerAtTheDesk() {
    Bytes message =
        pages.scene().desk().messages().stream()
            .filter(m -> !Letter.isLetter(m))
            .findFirst()
            .orElseThrow();
    Bytes signed =
        SealedStatement.decode(message)
            .openAsRequester(pages.scene().desk().desk().statementKey())
            .orElseThrow();
    Statement said =
        Statement.decode(Sign1.decode(ObjectType.STATEMENT, signed).unverifiedPayload());
    return ((Outcome.Answered) said.outcome()).answer();
  }

  private static Bytes dump(String page) {
    String dump = page.substring(page.indexOf("<pre class=\"dump\""));
    Matcher chunk = CHUNK.matcher(dump.substring(0, dump.indexOf("</pre>")));
    StringBuilder hex = new StringBuilder();
    while (chunk.find()) {
      hex.append(chunk.group(1).replace(" ", ""));
    }
    return Bytes.fromHex(hex.toString());
  }

  @Test
  void bytesOnThePage_areThoseThatTheDeskOpens() {
    String page = browser.page(seen(pages.liveDay()));
    Bytes atTheDesk = answerAtTheDesk();
    assertThat(dump(page)).isEqualTo(atTheDesk);
    assertThat(Answer.decode(atTheDesk).lines()).hasSize(3);
  }

  @Test
  void everyLine_standsBesideItsTrip() {
    String page = browser.page(seen(pages.liveDay()));
    assertThat(page)
        .contains("every line has its trip")
        .contains("09:59 – ")
        .contains("14:09 – ")
        .contains("14:30 – ")
        .contains("48.00000, 2.00000")
        .doesNotContain("could not be tied");
  }

  @Test
  void bytesOfEachLine_areTheEncodingOfItsValues() {
    pages.scene().wallet().send(pages.liveDay(), 0);
    Bytes answer = answerAtTheDesk();
    AnswerBytes pieces = AnswerBytes.of(answer);
    List<List<Long>> lines = Answer.decode(answer).lines();
    for (int i = 0; i < lines.size(); i++) {
      AnswerBytes.Piece piece = pieces.line(i + 1);
      assertThat(piece.diagnostic()).isEqualTo(lines.get(i).toString());
      assertThat(answer.slice(piece.from(), piece.to())).isEqualTo(piece.bytes());
    }
  }

  @Test
  void withheldTripAndCommute_leaveNoLine_andTheRestIsTied() {
    HeldContract held = pages.scene().conclude(WalletScene.mileage().minimum(PageScene.LIVE));
    pages
        .scene()
        .live(
            "2026-10-01T23:15:00Z",
            new Route("2026-10-01T05:00:00Z")
                .stayUntil("2026-10-01T06:30:00Z")
                .drive(16_679)
                .stayUntil("2026-10-01T09:00:00Z")
                .drive(4_000)
                .stayUntil("2026-10-01T10:00:00Z")
                .drive(-6_000)
                .stayUntil("2026-10-01T12:00:00Z")
                .drive(3_000)
                .stayUntil("2026-10-01T17:30:00Z")
                .fixes());
    pages.scene().host().start();
    var wallet = pages.scene().wallet();
    wallet.setHomes(List.of(new Circle(new Place(480_000_000, 20_000_000), 200)));
    var trips =
        wallet.trips(java.time.LocalDate.parse("2026-10-01"), java.time.ZoneId.of("Europe/Paris"));
    assertThat(trips).hasSize(4);
    wallet.markPrivate(trips.get(2));
    String page = browser.page(seen(held));
    assertThat(page).contains("2 lines, and their trips").contains("every line has its trip");
    assertThat(page).contains("10:59 – ").contains("13:59 – ");
    assertThat(page).doesNotContain("08:30 – ").doesNotContain("12:00 – ");
  }

  @Test
  void lateRecords_areTied() {
    HeldContract held = pages.scene().conclude(WalletScene.mileage());
    pages.scene().clock().set(io.coneix.testworld.OfferSketch.sec("2026-10-02T06:00:00Z") * 1000);
    pages.scene().wallet().addFixes(PageScene.DRIVES);
    pages.scene().live("2026-10-02T07:15:00Z", List.of());
    pages.scene().host().start();
    assertThat(browser.page(seen(held)))
        .contains("every line has its trip")
        .contains("recorded late");
  }

  @Test
  void runWithoutStatement_isNoPage() {
    HeldContract held = pages.liveDay();
    String at = HeldContracts.path(held);
    assertThat(browser.get(at + "/runs/1/seen").statusCode()).isEqualTo(404);
    assertThat(browser.get(at + "/runs/1/evidence").statusCode()).isEqualTo(404);
  }
}
