package io.geowallet.wallet.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.check.JobChecker;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.contract.HeldContract;
import io.coneix.testkit.Golden;
import io.coneix.testkit.http.PageClient;
import io.coneix.verify.BundleVerifier;
import io.coneix.verify.Policy;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import io.geowallet.wallet.view.DayBook;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions that are kept for a month, with a contract that is open and one that is answered. */
class RetentionTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate ASKED = LocalDate.parse("2026-10-01");
  private static final LocalDate FREE = LocalDate.parse("2026-10-02");
  private static final List<Fix> SECOND_DAY =
      new Route("2026-10-02T08:00:00Z")
          .stayUntil("2026-10-02T09:00:00Z")
          .drive(12_000)
          .stayUntil("2026-10-02T12:30:00Z")
          .fixes();

  @TempDir private Path temp;
  private PageScene pages;
  private WalletScene scene;
  private HeldContract held;
  private RetentionBook book;

  @BeforeEach
  void twoDays() {
    pages = new PageScene(temp.resolve("wallet"));
    scene = pages.scene();
    held = scene.conclude(WalletScene.mileage().minimum(PageScene.LIVE));
    List<Fix> fixes = new ArrayList<>(PageScene.DRIVES);
    fixes.addAll(SECOND_DAY);
    scene.live("2026-10-02T22:30:00Z", fixes);
    scene.clock().set(Instant.parse("2026-11-20T12:00:00Z").toEpochMilli());
    scene.live("2026-11-20T12:15:00Z", List.of());
    scene.host().start();
    book = new RetentionBook(scene.wallet().holder());
  }

  @AfterEach
  void close() {
    pages.close();
  }

  private int fixes(LocalDate day) {
    long fromMs = day.atStartOfDay(PARIS).toInstant().toEpochMilli();
    int first = Slot.ofMs(fromMs).number();
    return new FixRecords(scene.wallet().holder()).fixesOf(SlotSet.range(first, first + 96)).size();
  }

  private long keepAMonth() {
    book.set(new Retention(1, PARIS));
    return book.apply(removed -> {});
  }

  @Test
  void withoutAWish_everythingIsKept() {
    int before = fixes(FREE);
    assertThat(book.apply(removed -> {})).isZero();
    assertThat(fixes(FREE)).isEqualTo(before).isPositive();
  }

  @Test
  void whatAnOpenContractMayAskAbout_isKept_andTheAnswerStaysTheSame() {
    Outcome before = scene.wallet().review(held, 0).outcome();
    RetentionBook.Preview preview = book.preview(new Retention(1, PARIS));
    assertThat(preview.needed()).isBetween(37L, 44L);
    assertThat(keepAMonth()).isEqualTo(preview.slots());
    assertThat(fixes(FREE)).isZero();
    assertThat(fixes(ASKED)).isPositive();
    assertThat(scene.wallet().review(held, 0).outcome()).isEqualTo(before);
  }

  @Test
  void preview_countsWhatStayedForAContract_thatHasEndedSince() {
    keepAMonth();
    long stayed = book.preview(new Retention(1, PARIS)).needed();
    assertThat(stayed).isPositive();
    scene.wallet().revoke(held);
    RetentionBook.Preview preview = book.preview(new Retention(1, PARIS));
    assertThat(preview.slots()).isEqualTo(stayed);
    assertThat(preview.needed()).isZero();
    assertThat(book.apply(removed -> {})).isEqualTo(stayed);
    assertThat(book.preview(new Retention(1, PARIS)).slots()).isZero();
  }

  @Test
  void preview_countsAnOldFile_thatWasTakenInAfterARemoval() {
    keepAMonth();
    book.clear();
    new FixRecords(scene.wallet().holder()).addImported(SECOND_DAY);
    long waiting = book.preview(new Retention(1, PARIS)).slots();
    assertThat(waiting).isPositive();
    scene.wallet().now();
    assertThat(book.preview(new Retention(1, PARIS)).slots()).isEqualTo(waiting);
    assertThat(keepAMonth()).isEqualTo(waiting);
  }

  @Test
  void onceItIsAnswered_itGoesToo_andTheProofStillHolds() {
    assertThat(scene.wallet().send(held, 0).said()).isPresent();
    keepAMonth();
    assertThat(fixes(ASKED)).isZero();
    scene.open();
    Bytes bundle = scene.wallet().bundle(held).encode();
    Policy policy = new Policy(scene.home().trust(), true);
    BundleVerifier verifier =
        new BundleVerifier(policy, GeoWalletPrograms.catalog(), JobChecker.onThisThread());
    assertThat(verifier.verify(bundle).passes()).isTrue();
  }

  @Test
  void tripsOfADayWhosePositionsWent_areStillListed_withoutTheirLine() {
    PageClient browser = pages.browser("en");
    String lines = "/trips/2026-10-02/2026-10-02.json";
    assertThat(browser.page(lines)).contains("\"line\":[[");
    keepAMonth();
    assertThat(browser.page(lines)).contains("\"label\"").doesNotContain("\"line\":");
    assertThat(browser.page("/trips/2026-10-01/2026-10-01.json")).contains("\"line\":[[");
    assertThat(fixes(FREE)).isZero();
    DayBook days = new DayBook(scene.wallet().holder(), PARIS);
    assertThat(days.day(FREE).trips()).hasSize(1);
    assertThat(browser.page("/day/2026-10-02")).contains("12.0", "were removed");
  }

  @Test
  void tripOverTheEdgeOfWhatIsKept_losesItsWholeLine() {
    List<Fix> night =
        new Route("2026-10-19T20:00:00Z")
            .stayUntil("2026-10-19T21:45:00Z")
            .drive(30_000)
            .stayUntil("2026-10-20T02:00:00Z")
            .fixes();
    new FixRecords(scene.wallet().holder()).addImported(night);
    scene.wallet().now();
    PageClient browser = pages.browser("en");
    String lines = "/trips/2026-10-19/2026-10-19.json";
    assertThat(browser.page(lines)).contains("\"line\":[[");
    keepAMonth();
    assertThat(fixes(LocalDate.parse("2026-10-19"))).isZero();
    assertThat(fixes(LocalDate.parse("2026-10-20"))).isPositive();
    assertThat(browser.page(lines)).contains("\"label\"").doesNotContain("\"line\":");
  }

  @Test
  void linesGo_inWhateverZoneADayWasLookedAt() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    DayBook travelled = new DayBook(scene.wallet().holder(), tokyo);
    assertThat(lines(travelled)).isEqualTo(1);
    int trips = travelled.day(FREE).trips().size();
    keepAMonth();
    DayBook fresh = new DayBook(scene.wallet().holder(), tokyo);
    assertThat(fresh.day(FREE).trips()).hasSize(trips);
    assertThat(lines(fresh)).isZero();
    assertThat(lines(travelled)).isZero();
    assertThat(lines(new DayBook(scene.wallet().holder(), PARIS))).isZero();
  }

  private static long lines(DayBook book) {
    return book.day(FREE).trips().stream().filter(trip -> !trip.ways().isEmpty()).count();
  }

  @Test
  void page_saysWhatGoes_beforeItGoes() {
    PageClient browser = pages.browser("en");
    assertThat(browser.page("/settings")).contains("How long positions are kept");
    assertThat(browser.page("/settings/retention")).contains("everything is kept", "no way back");
    String asked = browser.post("/settings/retention", "months", "3").body();
    assertThat(asked).contains("No positions from before 20 August 2026");
    assertThat(book.get()).isEmpty();
    scene.clock().set(Instant.parse("2027-02-20T12:00:00Z").toEpochMilli());
    String more = browser.post("/settings/retention", "months", "3").body();
    assertThat(more).contains("are removed for good", "stay for open contracts");
    assertThat(fixes(FREE)).isPositive();
    String done = browser.post("/settings/retention/yes", "months", "3").body();
    assertThat(done).contains("sealed records were removed", "3 months are kept");
    assertThat(fixes(FREE)).isZero();
    browser.post("/settings/retention", "months", "");
    assertThat(book.get()).isEmpty();
    browser.post("/settings/retention/yes", "months", "4");
    assertThat(book.get()).as("no choice of the form").isEmpty();
  }

  @Test
  void eachDay_takesOneMore() {
    book.set(new Retention(1, PARIS));
    scene.live("2026-11-21T00:30:00Z", List.of());
    assertThat(fixes(FREE)).isZero();
  }

  @Test
  void format_isThatOfTheGoldenFile() {
    Golden.check("position-retention", new Retention(24, PARIS).encode().toArray());
    Bytes golden = Bytes.wrap(Golden.read("position-retention"));
    assertThat(Retention.decode(golden)).isEqualTo(new Retention(24, PARIS));
  }
}
