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
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.Category;
import io.coneix.holder.contract.HeldContract;
import io.coneix.testkit.http.PageClient;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.wallet.page.contracts.HeldContracts;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.testing.EarlierMileage;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import io.geowallet.wallet.trips.ModeCorrections;
import io.geowallet.wallet.typed.TypedTripBook;
import io.geowallet.wallet.typed.TypedTripForm;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenPagesTest {
  private static final Pattern CHUNK =
      Pattern.compile("<span (?:class=\"frame\"|data-bytes=\"[fl]\\d+\")>([0-9a-f ]+)</span>");

  /** Nothing before 10:00 in Paris, then a drive. */
  private static final List<Fix> FROM_TEN =
      new Route("2026-10-01T08:00:00Z")
          .stayUntil("2026-10-01T09:00:00Z")
          .drive(12_000)
          .stayUntil("2026-10-01T17:30:00Z")
          .fixes();

  @TempDir Path temp;
  private PageScene pages;
  private PageClient browser;

  @BeforeEach
  void start() {
    pages = new PageScene(temp.resolve("wallet"), EarlierMileage.catalog());
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

  /** A day with a commute, which the earlier version counted, by this hash. */
  private String commuteOf(Bytes hash) {
    HeldContract held =
        pages
            .scene()
            .conclude(
                WalletScene.mileage()
                    .program(MileageProgram.NAME, hash, MileageSchema.schema())
                    .minimum(PageScene.LIVE));
    pages
        .scene()
        .live(
            "2026-10-01T23:15:00Z",
            new Route("2026-10-01T05:00:00Z")
                .stayUntil("2026-10-01T06:30:00Z")
                .drive(16_679)
                .stayUntil("2026-10-01T12:00:00Z")
                .drive(3_000)
                .stayUntil("2026-10-01T17:30:00Z")
                .fixes());
    pages.scene().host().start();
    pages.scene().wallet().setHomes(List.of(new Circle(new Place(480_000_000, 20_000_000), 200)));
    return seen(held);
  }

  @Test
  void answerOfAnotherVersion_isNamedAsOne_insteadOfLinesThatCannotBeTied() {
    String at = commuteOf(EarlierMileage.HASH);
    for (String path : List.of(at, at.replace("/seen", "/evidence"))) {
      assertThat(browser.page(path))
          .as(path)
          .contains("made by another version of the program")
          .doesNotContain("of 2 lines could not be tied");
      assertThat(pages.browser("fr").page(path)).contains("par une autre version du programme");
    }
    assertThat(browser.page(at)).contains("2 lines, and their trips");
  }

  @Test
  void answerOfThisVersion_isNamedAsNoOther() {
    String at = commuteOf(GeoWalletPrograms.hash(MileageProgram.NAME));
    assertThat(browser.page(at)).contains("every line has its trip");
    assertThat(browser.page(at.replace("/seen", "/evidence"))).doesNotContain("another version");
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

  /** The day's three drives: nothing said of the first, the second by bus, the third named. */
  private HeldContract corrected(Grade minimum) {
    HeldContract held =
        pages
            .scene()
            .conclude(
                WalletScene.mileage()
                    .categories(Category.POSITION, Category.NOTE)
                    .minimum(minimum));
    pages.scene().live("2026-10-01T23:15:00Z", PageScene.DRIVES);
    say(1, Mode.BUS);
    say(2, Mode.CAR);
    pages.scene().live("2026-10-02T00:15:00Z", List.of());
    pages.scene().host().start();
    return held;
  }

  private void say(int trip, Mode mode) {
    var wallet = pages.scene().wallet();
    Leg leg =
        wallet
            .trips(LocalDate.parse("2026-10-01"), ZoneId.of("Europe/Paris"))
            .get(trip)
            .trip()
            .legs()
            .get(0);
    new ModeCorrections(wallet.holder())
        .say(new ModeNote(leg.startMs(), leg.endMs(), Optional.of(mode)));
  }

  @Test
  void saidModes_areFollowed_andALegWithASaidModeIsNoTypedTrip() {
    String at = seen(corrected(OfferSketch.ANY_GRADE));
    String page = browser.page(at);
    assertThat(page)
        .contains("2 lines, and their trips", "every line has its trip", "14:30 – ")
        .contains("You named the means of transport")
        .doesNotContain("You typed this one in", "14:09 – ");
    String evidence = at.replace("/seen", "/evidence");
    assertThat(browser.page(evidence + "/line/2"))
        .contains("You named the means of transport", "Your word", "48.");
    assertThat(browser.page(evidence + "/line/1")).doesNotContain("You named");
    assertThat(browser.page(evidence)).doesNotContain("not tied", "could not be tied");
    assertThat(pages.browser("fr").page(at)).contains("Vous avez indiqué le moyen de transport");
  }

  /** The contract takes no late word: the record alone decides, on the page as in the answer. */
  @Test
  void lateWordBelowTheMinimum_takesNothingAway_andIsNotFollowed() {
    Grade soon = new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.UNBOUND, Source.TYPED);
    assertThat(browser.page(seen(corrected(soon))))
        .contains("3 lines, and their trips", "every line has its trip", "14:09 – ")
        .doesNotContain("You named the means of transport");
  }

  @Test
  void typedTrip_isNamedAsOne() {
    HeldContract held =
        pages.scene().conclude(WalletScene.mileage().categories(Category.POSITION, Category.NOTE));
    pages.scene().live("2026-10-01T23:15:00Z", FROM_TEN);
    TypedTripForm form =
        new TypedTripForm(
            LocalDate.parse("2026-10-01"), "08:20", "08:50", "A", "B", "31.4", "", "car");
    new TypedTripBook(pages.scene().wallet().holder()).add(form.read(ZoneId.of("Europe/Paris")));
    pages.scene().live("2026-10-02T00:30:00Z", List.of());
    pages.scene().host().start();
    String at = seen(held);
    assertThat(browser.page(at))
        .contains("You typed this one in", "every line has its trip")
        .doesNotContain("You named the means");
    String evidence = at.replace("/seen", "/evidence");
    assertThat(browser.page(evidence + "/line/1")).contains("You typed this trip in");
    assertThat(browser.page(evidence)).contains("typed in").doesNotContain("not tied");
  }

  @Test
  void runWithoutStatement_isNoPage() {
    HeldContract held = pages.liveDay();
    String at = HeldContracts.path(held);
    assertThat(browser.get(at + "/runs/1/seen").statusCode()).isEqualTo(404);
    assertThat(browser.get(at + "/runs/1/evidence").statusCode()).isEqualTo(404);
  }
}
