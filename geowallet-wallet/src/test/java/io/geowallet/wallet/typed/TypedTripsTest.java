package io.geowallet.wallet.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.testkit.Golden;
import io.coneix.testkit.http.PageClient;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.OdometerNote;
import io.geowallet.programs.note.TripNote;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.typed.TripNotTyped.Reason;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trips that nobody recorded, typed in on the page of their day. */
class TypedTripsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.parse("2026-10-01");
  private static final String AT = "/day/2026-10-01";

  @TempDir private Path temp;
  private PageScene pages;
  private PageClient browser;
  private TypedTripBook book;

  @BeforeEach
  void open() {
    pages = new PageScene(temp.resolve("wallet"));
    pages.scene().clock().set(Instant.parse("2026-10-02T08:00:00Z").toEpochMilli());
    browser = pages.browser("en");
    book = new TypedTripBook(pages.scene().wallet().holder());
  }

  @AfterEach
  void close() {
    pages.close();
  }

  private int type(String begin, String end, String km) {
    return browser
        .post(
            AT + "/type",
            "begin",
            begin,
            "end",
            end,
            "from",
            "Chartres",
            "to",
            "Orléans <b>",
            "km",
            km,
            "purpose",
            "Visit",
            "mode",
            "car")
        .statusCode();
  }

  private static TypedTripForm form(String begin, String end, String km) {
    return new TypedTripForm(DAY, begin, end, "Chartres", "Orléans", km, "", "car");
  }

  @Test
  void typedTrip_isSealed_shownWithItsMark_andTakenBack() {
    assertThat(type("22:30", "00:15", "74,5")).isEqualTo(303);
    TripNote note = book.trips().get(0).note();
    assertThat(note.distanceHm()).isEqualTo(745);
    assertThat(note.endMs() - note.startMs()).isEqualTo(105 * 60_000);
    assertThat(browser.page(AT)).contains("Orléans &lt;b&gt;", "74.5", ">typed<");
    assertThat(browser.page("/month/2026-10")).contains("74.5", ">typed<");
    assertThat(pages.browser("fr").page(AT)).contains(">saisi<", "74,5");
    var graph = pages.scene().wallet().holder().graph();
    Slot slot = Slot.ofMs(note.startMs());
    assertThat(graph.reader().payloads(slot, Category.NOTE))
        .singleElement()
        .satisfies(p -> assertThat(p.content()).isEqualTo(note.encode()));
    assertThat(graph.reader().payloads(slot, Category.PRIVATE)).hasSize(1);
    browser.post(AT + "/untype", "start", Long.toString(note.startMs()));
    assertThat(book.trips()).isEmpty();
    assertThat(browser.page(AT)).doesNotContain(">typed<");
    assertThat(graph.reader().payloads(slot, Category.NOTE))
        .last()
        .satisfies(p -> assertThat(TripNote.decode(p.content()).isTakenBack()).isTrue());
  }

  @Test
  void T09_nothingIsTypedOverWhatWasRecorded() {
    new FixRecords(pages.scene().wallet().holder()).addImported(PageScene.DRIVES);
    long ms = PageScene.DRIVES.get(0).timeMs();
    TripNote note = new TripNote(ms - 1_200_000, ms + 1, Mode.CAR, 100);
    assertThatThrownBy(() -> book.add(new TypedTrip(note, "a", "b", "")))
        .isInstanceOfSatisfying(
            TripNotTyped.class, e -> assertThat(e.reason()).isEqualTo(Reason.RECORDED));
  }

  @Test
  void tripOfNoLength_isRefused_notTakenForADay() {
    String page =
        browser
            .post(
                AT + "/type",
                "begin",
                "09:00",
                "end",
                "09:00",
                "from",
                "a",
                "to",
                "b",
                "km",
                "1",
                "purpose",
                "",
                "mode",
                "car")
            .body();
    assertThat(page).contains("and another one than the begin");
    assertThat(book.trips()).isEmpty();
  }

  @Test
  void T09_tripInWhoseTimeAPositionCameIn_isMarked_andLeavesTheSum() {
    assertThat(type("10:00", "10:20", "12,0")).isEqualTo(303);
    assertThat(type("20:00", "20:20", "7,0")).isEqualTo(303);
    assertThat(browser.page(AT)).contains("2 trips, 19.0").doesNotContain("no longer counts");
    new FixRecords(pages.scene().wallet().holder()).addImported(PageScene.DRIVES);
    assertThat(browser.page(AT)).contains("1 trip, 7.0").containsOnlyOnce("no longer counts");
    assertThat(browser.page("/month/2026-10")).containsOnlyOnce("no longer counts");
    assertThat(pages.browser("fr").page(AT)).containsOnlyOnce("ne compte plus");
  }

  @Test
  void tripThatSharesTime_orIsNotOver_isRefusedWithTheReason() {
    book.add(form("20:00", "21:00", "10").read(PARIS));
    assertThatThrownBy(() -> book.add(form("20:30", "21:30", "10").read(PARIS)))
        .isInstanceOfSatisfying(
            TripNotTyped.class, e -> assertThat(e.reason()).isEqualTo(Reason.TYPED));
    pages.scene().clock().set(Instant.parse("2026-10-01T19:40:00Z").toEpochMilli());
    assertThatThrownBy(() -> book.add(form("21:00", "21:40", "10").read(PARIS)))
        .isInstanceOfSatisfying(
            TripNotTyped.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_OVER));
    assertThat(book.trips()).hasSize(1);
  }

  @Test
  void unusableField_keepsWhatWasTyped_andSaysWhich() {
    String page =
        browser
            .post(
                AT + "/type",
                "begin",
                "09:00",
                "end",
                "10:00",
                "from",
                "Chartres",
                "to",
                "Orléans",
                "km",
                "many",
                "purpose",
                "",
                "mode",
                "car")
            .body();
    assertThat(page).contains("Write the kilometres as", "value=\"Chartres\"", "role=\"alert\"");
    for (TypedTripForm bad :
        List.of(
            form("9", "10:00", "1"),
            form("09:00", "soon", "1"),
            form("09:00", "09:00", "1"),
            form("09:00", "9:00", "1"),
            form("09:00", "10:00", "0"),
            form("09:00", "10:00", "2000.1"),
            new TypedTripForm(DAY, "09:00", "10:00", "", "b", "1", "", "car"),
            new TypedTripForm(DAY, "09:00", "10:00", "a\nb", "b", "1", "", "car"),
            new TypedTripForm(DAY, "09:00", "10:00", "a", "b", "1", "x".repeat(121), "car"),
            new TypedTripForm(DAY, "09:00", "10:00", "a", "b", "1", "", "unknown"))) {
      assertThatThrownBy(() -> bad.read(PARIS)).isInstanceOf(UnusableTrip.class);
    }
    assertThat(browser.page(AT + "/type")).contains("Type a trip in");
  }

  @Test
  void odometer_isKeptInOrder_aNewerReadingInTheOldOnesPlace_andNoneOfTheFuture() {
    OdometerBook odometer = new OdometerBook(pages.scene().wallet().holder());
    long nine = Instant.parse("2026-10-01T07:00:00Z").toEpochMilli();
    odometer.add(new OdometerNote(nine + 3_600_000, 41_300));
    odometer.add(new OdometerNote(nine, 41_520));
    odometer.add(new OdometerNote(nine, 41_250));
    assertThat(odometer.readings()).extracting(OdometerNote::km).containsExactly(41_250L, 41_300L);
    OdometerNote now = new OdometerNote(pages.scene().clock().millis(), 50_000);
    assertThatThrownBy(() -> odometer.add(now)).isInstanceOf(TripNotTyped.class);
    List<OdometerNote> one = List.of(new OdometerNote(1_759_305_600_000L, 41_250));
    Golden.check("odometer-readings", OdometerBook.encode(one).toArray());
    assertThat(OdometerBook.decode(Bytes.wrap(Golden.read("odometer-readings")))).isEqualTo(one);
  }

  @Test
  void format_isThatOfTheGoldenFile() {
    TripNote note = new TripNote(1_759_305_600_000L, 1_759_307_400_000L, Mode.CAR, 123);
    List<TypedTrip> trips = List.of(new TypedTrip(note, "Chartres", "Orléans", "visit"));
    Golden.check("typed-trips", TypedTripBook.encode(trips).toArray());
    Bytes golden = Bytes.wrap(Golden.read("typed-trips"));
    assertThat(TypedTripBook.decode(golden)).isEqualTo(trips);
    Golden.check("trip-words", trips.get(0).words().toArray());
  }
}
